"""Cases of merging, shape operations and tensor operations."""

from __future__ import annotations

from brains_engine.layers.operations import FunctionName
from tests.engine.layers.case import Case

IMAGE = ((4, 3, 2),)
SEQUENCE = ((5, 4),)
TWO = ((4, 3), (4, 3))
INTEGER = ("integer",)
BOOLEAN = ("boolean",)

_FLAT = {"floor", "ceil", "round", "trunc", "sign", "stop_gradient"}
_DOMAINS = {"arccosh": "above one"}
_FUNCTIONS = tuple(FunctionName.__args__)  # type: ignore[attr-defined]

MERGING_CASES = (
    Case("add", inputs=((6,), (6,), (6,))),
    Case("add", inputs=((4, 1), (4, 3))),
    Case("subtract", inputs=((6,), (6,))),
    Case("subtract", inputs=((4, 3), (1, 3))),
    Case("multiply", inputs=((6,), (6,), (6,))),
    Case("multiply", inputs=((4, 3, 2), (1, 1, 2))),
    Case("average", inputs=((6,), (6,), (6,))),
    Case("average", inputs=TWO),
    Case("maximum", inputs=((6,), (6,), (6,))),
    Case("maximum", inputs=TWO),
    Case("minimum", inputs=((6,), (6,), (6,))),
    Case("minimum", inputs=TWO),
    Case("concatenate", inputs=((6,), (2,), (3,))),
    Case("concatenate", {"axis": 1}, ((4, 3), (2, 3))),
    Case("concatenate", {"axis": 1}, ((4, 3), (2, 3)), ("integer", "integer"), learns=False),
    Case("dot", inputs=((6,), (6,))),
    Case("dot", {"normalize": True}, ((5, 4), (3, 4))),
    Case("dot", {"axes": "time"}, ((5, 4), (5, 2))),
    Case("dot", {"axes": "2 1"}, ((5, 4), (4,))),
    Case("divide", inputs=TWO, kinds=("float", "positive")),
    Case("divide", {"zero_safe": False}, ((4, 3), (4, 1)), ("float", "positive")),
    Case("power", inputs=TWO, kinds=("positive", "float")),
    Case("power", inputs=((4, 3), (1, 1)), kinds=("positive", "positive")),
    Case("remainder", inputs=TWO, kinds=("float", "positive")),
    Case("remainder", inputs=TWO, kinds=("positive", "positive")),
    Case("stack", inputs=((6,), (6,))),
    Case("stack", {"axis": -1, "name": "view"}, ((4, 3), (4, 3), (4, 3))),
)

SHAPE_CASES = (
    Case("permute", inputs=SEQUENCE),
    Case("permute", {"dims": "channel height width"}, IMAGE),
    Case("permute", {"dims": "feature time"}, SEQUENCE, INTEGER, learns=False),
    Case("flatten", {}, SEQUENCE, INTEGER, learns=False),
    Case("reshape", {"dims": {"token": 20}}, SEQUENCE, INTEGER, learns=False),
    Case("repeat_vector"),
    Case("repeat_vector", {"n": 7, "name": "step"}),
    Case("repeat_vector", {}, ((6,),), INTEGER, learns=False),
    Case("expand_dims"),
    Case("expand_dims", {"axis": 1, "name": "depth"}, IMAGE),
    Case("squeeze", {"axis": "time"}, ((1, 4),)),
    Case("squeeze", inputs=((4, 3, 1),)),
    Case("merge_dims", {"dims": "height width"}, IMAGE),
    Case("merge_dims", {"dims": "2 3", "name": "patch"}, IMAGE),
    Case("rename_dims", {"names": "word feature"}, SEQUENCE),
    Case("rename_dims", {"names": "time"}),
    Case("rename_dims", {"names": "word place"}, SEQUENCE, BOOLEAN, learns=False),
    Case("merge_dims", {"dims": "time feature"}, SEQUENCE, BOOLEAN, learns=False),
    Case("tile", inputs=SEQUENCE),
    Case("tile", {"repeats": 3, "axis": "height"}, IMAGE),
    Case("repeat", inputs=SEQUENCE),
    Case("repeat", {"repeats": 3, "axis": "width"}, IMAGE),
    Case("flip", inputs=SEQUENCE),
    Case("flip", {"axis": ""}, IMAGE),
    Case("roll", inputs=SEQUENCE),
    Case("roll", {"shift": -2, "axis": "width"}, IMAGE),
    Case("slice", {"stop": 3}, SEQUENCE),
    Case("slice", {"start": -3, "axis": "feature", "step": 2}, SEQUENCE),
    Case("slice", {"start": 1, "stop": -1, "axis": "channel"}, ((2, 2, 3),)),
    Case("gather", {"indices": [3, 0, 3]}),
    Case("gather", {"indices": [1], "axis": "channel"}, IMAGE),
    Case("split"),
    Case("split", {"sizes": [1, 2, 2], "axis": "time"}, SEQUENCE),
    Case("split", {"sections": 1}),
    Case("unstack", {"num": 5}, SEQUENCE),
    Case("unstack", {"num": 2, "axis": "channel"}, IMAGE),
)

_REDUCTIONS = ("sum", "mean", "max", "min", "prod", "variance", "deviation", "median", "logsumexp")

TENSOR_CASES = (
    *(Case(f"reduce_{name}", inputs=SEQUENCE) for name in _REDUCTIONS),
    *(Case(f"reduce_{name}", {"axis": "height width", "keepdims": True}, IMAGE) for name in _REDUCTIONS),
    *(Case(f"reduce_{name}", {"axis": "-1"}, SEQUENCE) for name in _REDUCTIONS),
    *(
        Case(f"reduce_{name}", {"axis": "time"}, SEQUENCE, INTEGER, learns=False)
        for name in ("sum", "max", "min", "prod")
    ),
    *(Case("reduce_norm", {"ord": order, "axis": "feature"}, SEQUENCE) for order in ("1", "2", "inf")),
    *(Case(f"reduce_{name}", {"axis": "time"}, SEQUENCE, BOOLEAN, learns=False) for name in ("any", "all")),
    *(Case(f"reduce_{name}", {"keepdims": True}, SEQUENCE, BOOLEAN, learns=False) for name in ("any", "all")),
    *(
        Case("function", {"function": name}, SEQUENCE, (_DOMAINS.get(name, "positive"),), name not in _FLAT)
        for name in _FUNCTIONS
    ),
    *(
        Case("scalar_arithmetic", {"operation": name, "value": 0.5}, SEQUENCE)
        for name in ("add", "subtract", "multiply", "divide", "remainder", "maximum", "minimum")
    ),
    Case("scalar_arithmetic", {"operation": "power", "value": 3.0}, SEQUENCE),
    *(
        Case("scalar_arithmetic", {"operation": name, "value": 2.0, "value_first": True}, SEQUENCE, ("positive",))
        for name in ("subtract", "divide", "power", "remainder")
    ),
    Case("clip", inputs=SEQUENCE),
    Case("clip", {"x_min": 0.0, "x_max": 0.5}),
    *(
        Case("compare", {"comparison": name}, TWO, learns=False)
        for name in ("greater", "greater_equal", "less", "less_equal", "equal", "not_equal")
    ),
    Case("compare", inputs=((4, 3), (4, 1)), kinds=("integer", "integer"), learns=False),
    Case("compare_with_number", inputs=SEQUENCE, learns=False),
    Case("compare_with_number", {"comparison": "less_equal", "value": 2.0}, SEQUENCE, INTEGER, learns=False),
    *(Case("logic", {"logic": name}, TWO, ("boolean", "boolean"), learns=False) for name in ("and", "or", "xor")),
    Case("logical_not", inputs=SEQUENCE, kinds=BOOLEAN, learns=False),
    Case("logical_not", inputs=IMAGE, kinds=BOOLEAN, learns=False),
    Case("where", inputs=(*TWO, (4, 3)), kinds=("boolean", "float", "float")),
    Case("where", inputs=((4, 1), (4, 3), (1, 3)), kinds=("boolean", "integer", "integer"), learns=False),
    Case("cast", inputs=SEQUENCE),
    Case("cast", {"dtype": "integer"}, learns=False),
    Case("cast", {"dtype": "boolean"}, SEQUENCE, INTEGER, learns=False),
    Case("cumulative_sum", inputs=SEQUENCE),
    Case("cumulative_sum", {"axis": "time"}, SEQUENCE, INTEGER, learns=False),
    Case("cumulative_product", inputs=SEQUENCE),
    Case("cumulative_product", {"axis": "height"}, IMAGE),
    Case("difference", inputs=SEQUENCE),
    Case("difference", {"axis": "height"}, IMAGE),
    Case("sort", inputs=SEQUENCE),
    Case("sort", {"axis": "time"}, SEQUENCE),
    Case("argsort", inputs=SEQUENCE, learns=False),
    Case("argsort", {"axis": "time"}, SEQUENCE, INTEGER, learns=False),
    *(Case(name, inputs=SEQUENCE, learns=False) for name in ("argmax", "argmin")),
    *(Case(name, {"axis": "height", "keepdims": True}, IMAGE, learns=False) for name in ("argmax", "argmin")),
    Case("top_k", inputs=SEQUENCE),
    Case("top_k", {"k": 1}),
    Case("take_along", inputs=((6,), (3,)), kinds=("float", "integer")),
    Case("take_along", {"axis": "time"}, ((5, 4), (2, 4)), ("float", "integer")),
    Case("one_hot", {"num_classes": 5}, ((4,),), INTEGER, learns=False),
    Case("one_hot", {"num_classes": 3, "name": "word"}, SEQUENCE, INTEGER, learns=False),
    Case("matmul", inputs=((4, 3), (3, 2))),
    Case("matmul", {"transpose_a": True, "transpose_b": True}, ((2, 3, 4), (2, 5, 3))),
    Case("matmul", {"transpose_b": True}, ((1, 4, 3), (2, 5, 3))),
    Case("einsum", inputs=((4, 3), (3, 2))),
    Case("einsum", {"equation": "i, j -> ij"}, ((4,), (3,))),
    Case("einsum", {"equation": "qhf,khf->hqk"}, ((4, 2, 3), (5, 2, 3))),
    Case("einsum", {"equation": "ij->"}, ((4, 3),)),
    Case("einsum", {"equation": "a,a,a->a"}, ((4,), (4,), (4,))),
    Case("triangle", inputs=((4, 4),)),
    Case("triangle", {"upper": True, "k": 1}, ((2, 3, 4),)),
    Case("diagonal", inputs=((4, 4),)),
    Case("diagonal", {"axes": "height channel"}, ((4, 3, 2),)),
    Case("constant", {"value": [2.5]}, ()),
    Case("constant", {"value": [1, 2, 3, 4, 5, 6], "dims": {"row": 2, "column": 3}, "dtype": "integer"}, ()),
    Case("learned_constant", inputs=()),
    Case("learned_constant", {"dims": {"row": 2, "column": 3}, "initializer": "ones"}, ()),
)
