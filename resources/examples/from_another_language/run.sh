#!/bin/sh
# A design written by hand, checked, trained, used and exported through the command line alone.
#
#   sh run.sh [FOLDER]      everything is written to FOLDER, by default ./bars
#
# BRAINS names the program, where it is not on the path as `brains`.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
out=${1:-bars}
: "${BRAINS:=brains}"
mkdir -p "$out"
cp "$here/bars.brains" "$out/"
cd "$out"

# Data: pictures of 4 x 4 with one bright bar, flattened row by row as `height=4 width=4 channel=1` says.
awk 'BEGIN {
    srand(7)
    for (i = 0; i < 16; i++) printf "p%d,", i
    print "bar"
    for (n = 0; n < 400; n++) {
        vertical = n % 2; place = int(rand() * 4)
        for (row = 0; row < 4; row++)
            for (column = 0; column < 4; column++)
                printf "%.3f,", ((vertical ? column : row) == place) + 0.2 * rand()
        print vertical ? "vertical" : "horizontal"
    }
}' > bars.csv

# Each answer is JSON on stdout; the exit status is 0, or 2 with an error object for bad input.
$BRAINS validate bars.brains --json > problems.json
$BRAINS summary bars.brains --json > summary.json
$BRAINS train bars.brains --out run --json > events.jsonl
$BRAINS checkpoints run --json > checkpoints.json
$BRAINS evaluate run --json > measures.json

# New samples need no target column.
head -n 5 bars.csv | cut -d , -f 1-16 > new.csv
$BRAINS predict run new.csv --json > predictions.json
$BRAINS export run --format saved_model --out model --json > export.json
echo "Trained, used and exported in $(pwd)."
