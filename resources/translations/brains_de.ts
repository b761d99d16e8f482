<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- Glossary: accelerator key - Zugriffstaste; batch - Batch; bias - Bias; block - Block; canvas - Arbeitsfläche;
checkpoint - Prüfpunkt; convolution - Faltung; data - Daten; design - Entwurf; device - Gerät; drop (a connection) -
entfernen; drop (a value) - auslassen; dropout - Dropout; engine - Engine; feature - Merkmal; gradient - Gradient;
handbook - Handbuch; input, output (layer, port) - Eingang, Ausgang; kernel - Kernel; label smoothing - Labelglättung;
layer - Schicht; learning rate - Lernrate; link, wire - Leitung; loss - Verlust; mask - Maske; metric - Metrik;
node - Knoten; noise - Rauschen; normalisation - Normalisierung; option - Option; optimizer - Optimierer;
plot - Diagramm; pooling - Pooling; port - Anschluss; pruning - Ausdünnen; run - Lauf; sample - Beispiel;
scaling - Skalierung; seed - Startwert; shape - Form; sparsity - Sparsity; step - Schritt; stride - Schrittweite;
target - Ziel; template - Vorlage; units - Einheiten; validation - Validierung; weights - Gewichte; window - Fenster.
Commands are infinitives, explanations are without "Sie", numbers typed by users keep the point. -->
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>Brains</name>
    <message>
        <location filename="../../app/access/announcer.py"/>
        <source>Best loss {loss} at epoch {epoch}.</source>
        <translation>Bester Verlust {loss} bei Epoche {epoch}.</translation>
    </message>
    <message>
        <location filename="../../app/access/announcer.py"/>
        <source>{title}, {count} nodes</source>
        <translation>{title}, {count} Knoten</translation>
    </message>
    <message>
        <location filename="../../app/access/announcer.py"/>
        <source>{message} And {count} more problems.</source>
        <translation>{message} Und {count} weitere Probleme.</translation>
    </message>
    <message>
        <location filename="../../app/access/announcer.py"/>
        <source>Training has started: {epochs} epochs on {device}.</source>
        <translation>Das Training hat begonnen: {epochs} Epochen auf {device}.</translation>
    </message>
    <message>
        <location filename="../../app/access/announcer.py"/>
        <source>Training ended after {time}.</source>
        <translation>Das Training endete nach {time}.</translation>
    </message>
    <message>
        <location filename="../../app/access/announcer.py"/>
        <source>No problems.</source>
        <translation>Keine Probleme.</translation>
    </message>
    <message>
        <location filename="../../app/access/announcer.py"/>
        <source>Training is complete after {time}.</source>
        <translation>Das Training ist nach {time} abgeschlossen.</translation>
    </message>
    <message>
        <location filename="../../app/access/announcer.py"/>
        <source>Training was stopped after {time}.</source>
        <translation>Das Training wurde nach {time} gestoppt.</translation>
    </message>
    <message>
        <location filename="../../app/access/names.py"/>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <location filename="../../app/access/names.py"/>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <location filename="../../app/actions/access_actions.py"/>
        <source>There is no other node to connect to.</source>
        <translation>Es gibt keinen anderen Knoten zum Verbinden.</translation>
    </message>
    <message>
        <location filename="../../app/actions/access_actions.py"/>
        <source>{name} has no wire.</source>
        <translation>{name} hat keine Leitung.</translation>
    </message>
    <message>
        <location filename="../../app/actions/access_actions.py"/>
        <source>Add a la&amp;yer…</source>
        <translation>S&amp;chicht hinzufügen…</translation>
    </message>
    <message>
        <location filename="../../app/actions/access_actions.py"/>
        <source>Connect t&amp;o…</source>
        <translation>Leitung legen &amp;zu…</translation>
    </message>
    <message>
        <location filename="../../app/actions/access_actions.py"/>
        <source>Connect fro&amp;m…</source>
        <translation>Leitung legen &amp;von…</translation>
    </message>
    <message>
        <location filename="../../app/actions/access_actions.py"/>
        <source>Take away a &amp;wire…</source>
        <translation>Leitung &amp;entfernen…</translation>
    </message>
    <message>
        <location filename="../../app/actions/access_actions.py"/>
        <source>Mo&amp;ve earlier</source>
        <translation>Nach vo&amp;rn rücken</translation>
    </message>
    <message>
        <location filename="../../app/actions/access_actions.py"/>
        <source>Move late&amp;r</source>
        <translation>Nach &amp;hinten rücken</translation>
    </message>
    <message>
        <location filename="../../app/actions/access_actions.py"/>
        <source>O&amp;utline</source>
        <translation>G&amp;liederung</translation>
    </message>
    <message>
        <location filename="../../app/actions/access_actions.py"/>
        <source>Ne&amp;xt pane</source>
        <translation>Nä&amp;chster Bereich</translation>
    </message>
    <message>
        <location filename="../../app/actions/access_actions.py"/>
        <source>Pre&amp;vious pane</source>
        <translation>Vorher&amp;iger Bereich</translation>
    </message>
    <message>
        <location filename="../../app/actions/access_actions.py"/>
        <source>Motion as the s&amp;ystem</source>
        <translation>Bewegung wie im S&amp;ystem</translation>
    </message>
    <message>
        <location filename="../../app/actions/access_actions.py"/>
        <source>&amp;Reduce motion</source>
        <translation>Bewegung &amp;verringern</translation>
    </message>
    <message>
        <location filename="../../app/actions/access_actions.py"/>
        <source>Full mo&amp;tion</source>
        <translation>V&amp;olle Bewegung</translation>
    </message>
    <message>
        <location filename="../../app/actions/access_actions.py"/>
        <source>Select one node.</source>
        <translation>Einen Knoten auswählen.</translation>
    </message>
    <message>
        <location filename="../../app/actions/access_actions.py"/>
        <source>No node is selected.</source>
        <translation>Kein Knoten ist ausgewählt.</translation>
    </message>
    <message>
        <location filename="../../app/actions/access_actions.py"/>
        <source>Choose a layer from a list; it is wired to the selected one</source>
        <translation>Wählt eine Schicht aus einer Liste; sie wird mit der ausgewählten verbunden</translation>
    </message>
    <message>
        <location filename="../../app/actions/access_actions.py"/>
        <source>Choose from a list what the selected layer feeds</source>
        <translation>Wählt aus einer Liste, was von der ausgewählten Schicht gespeist wird</translation>
    </message>
    <message>
        <location filename="../../app/actions/access_actions.py"/>
        <source>Choose from a list what feeds the selected layer</source>
        <translation>Wählt aus einer Liste, wovon die ausgewählte Schicht gespeist wird</translation>
    </message>
    <message>
        <location filename="../../app/actions/access_actions.py"/>
        <source>Choose from a list which wire of the selected layer goes</source>
        <translation>Wählt aus einer Liste, welche Leitung der ausgewählten Schicht entfernt wird</translation>
    </message>
    <message>
        <location filename="../../app/actions/access_actions.py"/>
        <source>Let the selected layer change places with the one before it in its chain</source>
        <translation>Tauscht die ausgewählte Schicht mit der vorherigen in ihrer Kette</translation>
    </message>
    <message>
        <location filename="../../app/actions/access_actions.py"/>
        <source>Let the selected layer change places with the one after it in its chain</source>
        <translation>Tauscht die ausgewählte Schicht mit der nächsten in ihrer Kette</translation>
    </message>
    <message>
        <location filename="../../app/actions/access_actions.py"/>
        <source>The design as a list, for screen readers and for work by keyboard alone</source>
        <translation>Der Entwurf als Liste, für Screenreader und für die Arbeit allein mit der Tastatur</translation>
    </message>
    <message>
        <location filename="../../app/actions/access_actions.py"/>
        <source>Give the keys to the next part of the window: palette, canvas, inspector, run</source>
        <translation>Gibt die Tastatur an den nächsten Teil des Fensters: Palette, Arbeitsfläche, Inspektor, Lauf</translation>
    </message>
    <message>
        <location filename="../../app/actions/access_actions.py"/>
        <source>Give the keys to the part of the window before this one</source>
        <translation>Gibt die Tastatur an den vorherigen Teil des Fensters</translation>
    </message>
    <message>
        <location filename="../../app/actions/access_actions.py"/>
        <source>Things move on the screen where the system wants it</source>
        <translation>Bewegung auf dem Bildschirm, wo das System sie will</translation>
    </message>
    <message>
        <location filename="../../app/actions/access_actions.py"/>
        <source>Nothing slides, fades or blinks</source>
        <translation>Nichts gleitet, blendet oder blinkt</translation>
    </message>
    <message>
        <location filename="../../app/actions/access_actions.py"/>
        <source>Things move on the screen even where the system wants none of it</source>
        <translation>Bewegung auf dem Bildschirm, auch wo das System keine will</translation>
    </message>
    <message>
        <location filename="../../app/actions/annotate_actions.py"/>
        <source>Add n&amp;ote</source>
        <translation>Notiz &amp;hinzufügen</translation>
    </message>
    <message>
        <location filename="../../app/actions/annotate_actions.py"/>
        <source>&amp;Group</source>
        <translation>Gru&amp;ppieren</translation>
    </message>
    <message>
        <location filename="../../app/actions/annotate_actions.py"/>
        <source>Ungrou&amp;p</source>
        <translation>Gruppe aufl&amp;ösen</translation>
    </message>
    <message>
        <location filename="../../app/actions/annotate_actions.py"/>
        <source>B&amp;ypass</source>
        <translation>&amp;Überbrücken</translation>
    </message>
    <message>
        <location filename="../../app/actions/annotate_actions.py"/>
        <source>Write a card with a text on the canvas, at the pointer</source>
        <translation>Schreibt eine Karte mit einem Text auf die Arbeitsfläche, an die Stelle des Zeigers</translation>
    </message>
    <message>
        <location filename="../../app/actions/annotate_actions.py"/>
        <source>Put a coloured frame with a title around what is selected; it carries what lies in it</source>
        <translation>Setzt einen farbigen Rahmen mit einem Titel um die Auswahl; was darin liegt, bewegt sich mit</translation>
    </message>
    <message>
        <location filename="../../app/actions/annotate_actions.py"/>
        <source>Take the frame away; what lies in it stays</source>
        <translation>Entfernt den Rahmen; was darin liegt, bleibt</translation>
    </message>
    <message>
        <location filename="../../app/actions/annotate_actions.py"/>
        <source>Build and train the network as if wires stood in place of the selected layers</source>
        <translation>Baut und trainiert das Netz, als stünden Leitungen anstelle der ausgewählten Schichten</translation>
    </message>
    <message>
        <location filename="../../app/actions/arrange_actions.py"/>
        <source>Align &amp;left edges</source>
        <translation>&amp;Linke Kanten ausrichten</translation>
    </message>
    <message>
        <location filename="../../app/actions/arrange_actions.py"/>
        <source>Bring the left edges of the selected nodes into one line</source>
        <translation>Bringt die linken Kanten der ausgewählten Knoten auf eine Linie</translation>
    </message>
    <message>
        <location filename="../../app/actions/arrange_actions.py"/>
        <source>Align &amp;centres</source>
        <translation>&amp;Horizontal zentrieren</translation>
    </message>
    <message>
        <location filename="../../app/actions/arrange_actions.py"/>
        <source>Bring the selected nodes into one column</source>
        <translation>Bringt die ausgewählten Knoten in eine Spalte</translation>
    </message>
    <message>
        <location filename="../../app/actions/arrange_actions.py"/>
        <source>Align &amp;right edges</source>
        <translation>&amp;Rechte Kanten ausrichten</translation>
    </message>
    <message>
        <location filename="../../app/actions/arrange_actions.py"/>
        <source>Bring the right edges of the selected nodes into one line</source>
        <translation>Bringt die rechten Kanten der ausgewählten Knoten auf eine Linie</translation>
    </message>
    <message>
        <location filename="../../app/actions/arrange_actions.py"/>
        <source>Align &amp;top edges</source>
        <translation>&amp;Obere Kanten ausrichten</translation>
    </message>
    <message>
        <location filename="../../app/actions/arrange_actions.py"/>
        <source>Bring the top edges of the selected nodes into one line</source>
        <translation>Bringt die oberen Kanten der ausgewählten Knoten auf eine Linie</translation>
    </message>
    <message>
        <location filename="../../app/actions/arrange_actions.py"/>
        <source>Align &amp;middles</source>
        <translation>&amp;Vertikal zentrieren</translation>
    </message>
    <message>
        <location filename="../../app/actions/arrange_actions.py"/>
        <source>Bring the selected nodes into one row</source>
        <translation>Bringt die ausgewählten Knoten in eine Zeile</translation>
    </message>
    <message>
        <location filename="../../app/actions/arrange_actions.py"/>
        <source>Align &amp;bottom edges</source>
        <translation>&amp;Untere Kanten ausrichten</translation>
    </message>
    <message>
        <location filename="../../app/actions/arrange_actions.py"/>
        <source>Bring the bottom edges of the selected nodes into one line</source>
        <translation>Bringt die unteren Kanten der ausgewählten Knoten auf eine Linie</translation>
    </message>
    <message>
        <location filename="../../app/actions/arrange_actions.py"/>
        <source>Distribute &amp;horizontally</source>
        <translation>Horizontal ver&amp;teilen</translation>
    </message>
    <message>
        <location filename="../../app/actions/arrange_actions.py"/>
        <source>Make the gaps from left to right between the selected nodes equal</source>
        <translation>Macht die Lücken zwischen den ausgewählten Knoten von links nach rechts gleich groß</translation>
    </message>
    <message>
        <location filename="../../app/actions/arrange_actions.py"/>
        <source>Distribute &amp;vertically</source>
        <translation>Vertikal vert&amp;eilen</translation>
    </message>
    <message>
        <location filename="../../app/actions/arrange_actions.py"/>
        <source>Make the gaps from top to bottom between the selected nodes equal</source>
        <translation>Macht die Lücken zwischen den ausgewählten Knoten von oben nach unten gleich groß</translation>
    </message>
    <message>
        <location filename="../../app/actions/arrange_actions.py"/>
        <source>Select at least {count} nodes.</source>
        <translation>Mindestens {count} Knoten auswählen.</translation>
    </message>
    <message>
        <location filename="../../app/actions/edit_actions.py"/>
        <source>Nothing is selected.</source>
        <translation>Nichts ist ausgewählt.</translation>
    </message>
    <message>
        <location filename="../../app/actions/edit_actions.py"/>
        <source>&amp;Undo {step}</source>
        <translation>&amp;Rückgängig: {step}</translation>
    </message>
    <message>
        <location filename="../../app/actions/edit_actions.py"/>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <location filename="../../app/actions/edit_actions.py"/>
        <source>&amp;Redo {step}</source>
        <translation>&amp;Wiederholen: {step}</translation>
    </message>
    <message>
        <location filename="../../app/actions/edit_actions.py"/>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <location filename="../../app/actions/edit_actions.py"/>
        <source>The canvas is empty.</source>
        <translation>Die Arbeitsfläche ist leer.</translation>
    </message>
    <message>
        <location filename="../../app/actions/edit_actions.py"/>
        <source>Find something first.</source>
        <translation>Zuerst etwas suchen.</translation>
    </message>
    <message>
        <location filename="../../app/actions/edit_actions.py"/>
        <source>Nothing matches.</source>
        <translation>Nichts passt.</translation>
    </message>
    <message>
        <location filename="../../app/actions/edit_actions.py"/>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <location filename="../../app/actions/edit_actions.py"/>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <location filename="../../app/actions/edit_actions.py"/>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <location filename="../../app/actions/edit_actions.py"/>
        <source>Paste with &amp;incoming links</source>
        <translation>Mit e&amp;ingehenden Leitungen einfügen</translation>
    </message>
    <message>
        <location filename="../../app/actions/edit_actions.py"/>
        <source>Copy as P&amp;ython code</source>
        <translation>Als P&amp;ython-Code kopieren</translation>
    </message>
    <message>
        <location filename="../../app/actions/edit_actions.py"/>
        <source>&amp;Duplicate</source>
        <translation>&amp;Duplizieren</translation>
    </message>
    <message>
        <location filename="../../app/actions/edit_actions.py"/>
        <source>Duplicate with co&amp;nnections</source>
        <translation>Mit &amp;Verbindungen duplizieren</translation>
    </message>
    <message>
        <location filename="../../app/actions/edit_actions.py"/>
        <source>De&amp;lete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <location filename="../../app/actions/edit_actions.py"/>
        <source>Select &amp;all</source>
        <translation>Alles a&amp;uswählen</translation>
    </message>
    <message>
        <location filename="../../app/actions/edit_actions.py"/>
        <source>Re&amp;name</source>
        <translation>Um&amp;benennen</translation>
    </message>
    <message>
        <location filename="../../app/actions/edit_actions.py"/>
        <source>&amp;Find in the design…</source>
        <translation>I&amp;m Entwurf suchen…</translation>
    </message>
    <message>
        <location filename="../../app/actions/edit_actions.py"/>
        <source>Find ne&amp;xt</source>
        <translation>N&amp;ächsten suchen</translation>
    </message>
    <message>
        <location filename="../../app/actions/edit_actions.py"/>
        <source>Find previou&amp;s</source>
        <translation>Vorherigen &amp;suchen</translation>
    </message>
    <message>
        <location filename="../../app/actions/edit_actions.py"/>
        <source>Pack into &amp;block</source>
        <translation>Zu Block &amp;zusammenfassen</translation>
    </message>
    <message>
        <location filename="../../app/actions/edit_actions.py"/>
        <source>&amp;Unpack</source>
        <translation>Block au&amp;flösen</translation>
    </message>
    <message>
        <location filename="../../app/actions/edit_actions.py"/>
        <source>Give it its &amp;own definition</source>
        <translation>Ei&amp;gene Definition geben</translation>
    </message>
    <message>
        <location filename="../../app/actions/edit_actions.py"/>
        <source>Ti&amp;dy layout</source>
        <translation>Anordnung aufräu&amp;men</translation>
    </message>
    <message>
        <location filename="../../app/actions/edit_actions.py"/>
        <source>Take the last edit back</source>
        <translation>Nimmt die letzte Änderung zurück</translation>
    </message>
    <message>
        <location filename="../../app/actions/edit_actions.py"/>
        <source>Make the edit again that was taken back</source>
        <translation>Macht die zurückgenommene Änderung noch einmal</translation>
    </message>
    <message>
        <location filename="../../app/actions/edit_actions.py"/>
        <source>Move the selected nodes to the clipboard</source>
        <translation>Verschiebt die ausgewählten Knoten in die Zwischenablage</translation>
    </message>
    <message>
        <location filename="../../app/actions/edit_actions.py"/>
        <source>Copy the selected nodes to the clipboard</source>
        <translation>Kopiert die ausgewählten Knoten in die Zwischenablage</translation>
    </message>
    <message>
        <location filename="../../app/actions/edit_actions.py"/>
        <source>Add the nodes of the clipboard</source>
        <translation>Fügt die Knoten der Zwischenablage ein</translation>
    </message>
    <message>
        <location filename="../../app/actions/edit_actions.py"/>
        <source>Add the nodes of the clipboard, wired to what fed the originals</source>
        <translation>Fügt die Knoten der Zwischenablage ein, verbunden mit dem, was die Originale speiste</translation>
    </message>
    <message>
        <location filename="../../app/actions/edit_actions.py"/>
        <source>Put the design, or the selected part of it, on the clipboard as a script of plain Keras</source>
        <translation>Legt den Entwurf oder den ausgewählten Teil davon als Skript in reinem Keras in die Zwischenablage</translation>
    </message>
    <message>
        <location filename="../../app/actions/edit_actions.py"/>
        <source>Add copies of the selected nodes</source>
        <translation>Fügt Kopien der ausgewählten Knoten ein</translation>
    </message>
    <message>
        <location filename="../../app/actions/edit_actions.py"/>
        <source>Add copies of the selected nodes, wired to what feeds the originals</source>
        <translation>Fügt Kopien der ausgewählten Knoten ein, verbunden mit dem, was die Originale speist</translation>
    </message>
    <message>
        <location filename="../../app/actions/edit_actions.py"/>
        <source>Remove what is selected; neighbours are reconnected where their shapes allow</source>
        <translation>Entfernt das Ausgewählte; Nachbarn werden neu verbunden, wo ihre Formen es zulassen</translation>
    </message>
    <message>
        <location filename="../../app/actions/edit_actions.py"/>
        <source>Select every node</source>
        <translation>Wählt alle Knoten aus</translation>
    </message>
    <message>
        <location filename="../../app/actions/edit_actions.py"/>
        <source>Give the selected node or group another name, or the selected note another text</source>
        <translation>Gibt dem ausgewählten Knoten oder der Gruppe einen anderen Namen oder der ausgewählten Notiz einen anderen Text</translation>
    </message>
    <message>
        <location filename="../../app/actions/edit_actions.py"/>
        <source>Find nodes by name, layer, id or option, inside of blocks too</source>
        <translation>Sucht Knoten nach Name, Schicht, Kennung oder Option, auch in Blöcken</translation>
    </message>
    <message>
        <location filename="../../app/actions/edit_actions.py"/>
        <source>Go to the next node that was found</source>
        <translation>Geht zum nächsten gefundenen Knoten</translation>
    </message>
    <message>
        <location filename="../../app/actions/edit_actions.py"/>
        <source>Go to the node that was found before this one</source>
        <translation>Geht zum vorherigen gefundenen Knoten</translation>
    </message>
    <message>
        <location filename="../../app/actions/edit_actions.py"/>
        <source>Make one block of the selected layers</source>
        <translation>Macht aus den ausgewählten Schichten einen Block</translation>
    </message>
    <message>
        <location filename="../../app/actions/edit_actions.py"/>
        <source>Put the layers of the selected block in its place</source>
        <translation>Setzt die Schichten des ausgewählten Blocks an seine Stelle</translation>
    </message>
    <message>
        <location filename="../../app/actions/edit_actions.py"/>
        <source>Let edits of the selected block leave the others of its kind as they are</source>
        <translation>Änderungen am ausgewählten Block lassen die anderen seiner Art dann, wie sie sind</translation>
    </message>
    <message>
        <location filename="../../app/actions/edit_actions.py"/>
        <source>Arrange the selected nodes, or all, from left to right</source>
        <translation>Ordnet die ausgewählten oder alle Knoten von links nach rechts</translation>
    </message>
    <message>
        <location filename="../../app/actions/edit_actions.py"/>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts zurückzunehmen.</translation>
    </message>
    <message>
        <location filename="../../app/actions/edit_actions.py"/>
        <source>There is nothing to redo.</source>
        <translation>Es gibt nichts zu wiederholen.</translation>
    </message>
    <message>
        <location filename="../../app/actions/file_actions.py"/>
        <source>Everything is saved.</source>
        <translation>Alles ist gespeichert.</translation>
    </message>
    <message>
        <location filename="../../app/actions/file_actions.py"/>
        <source>The canvas is empty: add layers, or start from a template.</source>
        <translation>Die Arbeitsfläche ist leer: Schichten hinzufügen oder mit einer Vorlage beginnen.</translation>
    </message>
    <message>
        <location filename="../../app/actions/file_actions.py"/>
        <source>The canvas is empty, so there is nothing to draw.</source>
        <translation>Die Arbeitsfläche ist leer, daher gibt es nichts zu zeichnen.</translation>
    </message>
    <message>
        <location filename="../../app/actions/file_actions.py"/>
        <source>&amp;New…</source>
        <translation>&amp;Neu…</translation>
    </message>
    <message>
        <location filename="../../app/actions/file_actions.py"/>
        <source>New &amp;empty design</source>
        <translation>Neuer &amp;leerer Entwurf</translation>
    </message>
    <message>
        <location filename="../../app/actions/file_actions.py"/>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <location filename="../../app/actions/file_actions.py"/>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren…</translation>
    </message>
    <message>
        <location filename="../../app/actions/file_actions.py"/>
        <source>&amp;Clear list</source>
        <translation>Liste &amp;leeren</translation>
    </message>
    <message>
        <location filename="../../app/actions/file_actions.py"/>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <location filename="../../app/actions/file_actions.py"/>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter…</translation>
    </message>
    <message>
        <location filename="../../app/actions/file_actions.py"/>
        <source>Add &amp;layer file…</source>
        <translation>Schicht&amp;datei hinzufügen…</translation>
    </message>
    <message>
        <location filename="../../app/actions/file_actions.py"/>
        <source>Export as &amp;Python script…</source>
        <translation>Als &amp;Python-Skript exportieren…</translation>
    </message>
    <message>
        <location filename="../../app/actions/file_actions.py"/>
        <source>Export as note&amp;book…</source>
        <translation>Als N&amp;otebook exportieren…</translation>
    </message>
    <message>
        <location filename="../../app/actions/file_actions.py"/>
        <source>Pict&amp;ure of the design…</source>
        <translation>Bild des Ent&amp;wurfs…</translation>
    </message>
    <message>
        <location filename="../../app/actions/file_actions.py"/>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <location filename="../../app/actions/file_actions.py"/>
        <source>Start a design, empty or from a template</source>
        <translation>Beginnt einen Entwurf, leer oder aus einer Vorlage</translation>
    </message>
    <message>
        <location filename="../../app/actions/file_actions.py"/>
        <source>Start with nothing, and build from the palette</source>
        <translation>Mit nichts beginnen und aus der Palette aufbauen</translation>
    </message>
    <message>
        <location filename="../../app/actions/file_actions.py"/>
        <source>Open a design from a file</source>
        <translation>Öffnet einen Entwurf aus einer Datei</translation>
    </message>
    <message>
        <location filename="../../app/actions/file_actions.py"/>
        <source>Make a design of a model of another program</source>
        <translation>Macht einen Entwurf aus einem Modell eines anderen Programms</translation>
    </message>
    <message>
        <location filename="../../app/actions/file_actions.py"/>
        <source>Forget the designs that were opened</source>
        <translation>Vergisst die Entwürfe, die geöffnet waren</translation>
    </message>
    <message>
        <location filename="../../app/actions/file_actions.py"/>
        <source>Save the design to its file</source>
        <translation>Speichert den Entwurf in seine Datei</translation>
    </message>
    <message>
        <location filename="../../app/actions/file_actions.py"/>
        <source>Save the design to another file</source>
        <translation>Speichert den Entwurf in eine andere Datei</translation>
    </message>
    <message>
        <location filename="../../app/actions/file_actions.py"/>
        <source>Add layers of your own from a Python file that you trust</source>
        <translation>Fügt eigene Schichten aus einer vertrauten Python-Datei hinzu</translation>
    </message>
    <message>
        <location filename="../../app/actions/file_actions.py"/>
        <source>Write the design as a script of plain Keras</source>
        <translation>Schreibt den Entwurf als Skript in reinem Keras</translation>
    </message>
    <message>
        <location filename="../../app/actions/file_actions.py"/>
        <source>Write the design as a notebook of plain Keras</source>
        <translation>Schreibt den Entwurf als Notebook in reinem Keras</translation>
    </message>
    <message>
        <location filename="../../app/actions/file_actions.py"/>
        <source>Save or copy the drawing as PNG, SVG or PDF</source>
        <translation>Speichert oder kopiert die Zeichnung als PNG, SVG oder PDF</translation>
    </message>
    <message>
        <location filename="../../app/actions/file_actions.py"/>
        <source>Close all windows</source>
        <translation>Schließt alle Fenster</translation>
    </message>
    <message>
        <location filename="../../app/actions/file_actions.py"/>
        <source>No design has been opened yet.</source>
        <translation>Noch wurde kein Entwurf geöffnet.</translation>
    </message>
    <message>
        <location filename="../../app/actions/help_actions.py"/>
        <source>No tour is under way: Help, Tour begins one.</source>
        <translation>Es läuft keine Tour: Hilfe, Tour beginnt eine.</translation>
    </message>
    <message>
        <location filename="../../app/actions/help_actions.py"/>
        <source>&amp;Welcome</source>
        <translation>&amp;Willkommen</translation>
    </message>
    <message>
        <location filename="../../app/actions/help_actions.py"/>
        <source>&amp;Tour in six steps</source>
        <translation>&amp;Tour in sechs Schritten</translation>
    </message>
    <message>
        <location filename="../../app/actions/help_actions.py"/>
        <source>&amp;Next step of the tour</source>
        <translation>&amp;Nächster Schritt der Tour</translation>
    </message>
    <message>
        <location filename="../../app/actions/help_actions.py"/>
        <source>Step &amp;back in the tour</source>
        <translation>Schritt &amp;zurück in der Tour</translation>
    </message>
    <message>
        <location filename="../../app/actions/help_actions.py"/>
        <source>&amp;Keyboard shortcuts</source>
        <translation>Tasten&amp;kürzel</translation>
    </message>
    <message>
        <location filename="../../app/actions/help_actions.py"/>
        <source>Templates, recent designs and samples</source>
        <translation>Vorlagen, zuletzt geöffnete Entwürfe und Beispiele</translation>
    </message>
    <message>
        <location filename="../../app/actions/help_actions.py"/>
        <source>Build, train and watch a network, led step by step</source>
        <translation>Ein Netz aufbauen, trainieren und beobachten, Schritt für Schritt angeleitet</translation>
    </message>
    <message>
        <location filename="../../app/actions/help_actions.py"/>
        <source>Go on in the tour without doing the step</source>
        <translation>Geht in der Tour weiter, ohne den Schritt auszuführen</translation>
    </message>
    <message>
        <location filename="../../app/actions/help_actions.py"/>
        <source>See the step of the tour before this one again</source>
        <translation>Zeigt den vorherigen Schritt der Tour noch einmal</translation>
    </message>
    <message>
        <location filename="../../app/actions/help_actions.py"/>
        <source>All keys and what the mouse does, with a search field</source>
        <translation>Alle Tasten und was die Maus tut, mit einem Suchfeld</translation>
    </message>
    <message>
        <location filename="../../app/actions/language_actions.py"/>
        <source>Language of the s&amp;ystem</source>
        <translation>Sprache des S&amp;ystems</translation>
    </message>
    <message>
        <location filename="../../app/actions/language_actions.py"/>
        <source>Follow the language of the system; English where Brains does not speak it</source>
        <translation>Folgt der Sprache des Systems; Englisch, wo Brains sie nicht spricht</translation>
    </message>
    <message>
        <location filename="../../app/actions/language_actions.py"/>
        <source>Brains speaks another language from its next start on.</source>
        <translation>Ab dem nächsten Start spricht Brains eine andere Sprache.</translation>
    </message>
    <message>
        <location filename="../../app/actions/language_actions.py"/>
        <source>From the next start on</source>
        <translation>Ab dem nächsten Start</translation>
    </message>
    <message>
        <location filename="../../app/actions/option_actions.py"/>
        <source>Copy o&amp;ptions</source>
        <translation>Optionen &amp;kopieren</translation>
    </message>
    <message>
        <location filename="../../app/actions/option_actions.py"/>
        <source>Paste op&amp;tions</source>
        <translation>Optionen &amp;einfügen</translation>
    </message>
    <message>
        <location filename="../../app/actions/option_actions.py"/>
        <source>&amp;Reset option</source>
        <translation>Option &amp;zurücksetzen</translation>
    </message>
    <message>
        <location filename="../../app/actions/option_actions.py"/>
        <source>Reset all opt&amp;ions</source>
        <translation>&amp;Alle Optionen zurücksetzen</translation>
    </message>
    <message>
        <location filename="../../app/actions/option_actions.py"/>
        <source>Find &amp;option</source>
        <translation>Option &amp;suchen</translation>
    </message>
    <message>
        <location filename="../../app/actions/option_actions.py"/>
        <source>Only &amp;changed options</source>
        <translation>&amp;Nur geänderte Optionen</translation>
    </message>
    <message>
        <location filename="../../app/actions/option_actions.py"/>
        <source>No option has the cursor.</source>
        <translation>Keine Option hat den Cursor.</translation>
    </message>
    <message>
        <location filename="../../app/actions/option_actions.py"/>
        <source>Put it into an option of the inspector first.</source>
        <translation>Zuerst den Cursor in eine Option des Inspektors setzen.</translation>
    </message>
    <message>
        <location filename="../../app/actions/option_actions.py"/>
        <source>Copy the options of the selected node, to paste them onto others</source>
        <translation>Kopiert die Optionen des ausgewählten Knotens, um sie in andere einzufügen</translation>
    </message>
    <message>
        <location filename="../../app/actions/option_actions.py"/>
        <source>Give the selected nodes those of the copied options that fit</source>
        <translation>Gibt den ausgewählten Knoten diejenigen der kopierten Optionen, die passen</translation>
    </message>
    <message>
        <location filename="../../app/actions/option_actions.py"/>
        <source>Give the option that has the cursor its default again</source>
        <translation>Setzt die Option mit dem Cursor auf ihre Vorgabe zurück</translation>
    </message>
    <message>
        <location filename="../../app/actions/option_actions.py"/>
        <source>Give all options of the selected nodes their defaults again</source>
        <translation>Setzt alle Optionen der ausgewählten Knoten auf ihre Vorgaben zurück</translation>
    </message>
    <message>
        <location filename="../../app/actions/option_actions.py"/>
        <source>Filter the options of the inspector by their names</source>
        <translation>Filtert die Optionen des Inspektors nach ihren Namen</translation>
    </message>
    <message>
        <location filename="../../app/actions/option_actions.py"/>
        <source>Show only options that differ from their defaults</source>
        <translation>Zeigt nur Optionen, die von ihren Vorgaben abweichen</translation>
    </message>
    <message>
        <location filename="../../app/actions/run_actions.py"/>
        <source>The engine is at work. Stop it first.</source>
        <translation>Die Engine arbeitet. Sie muss zuerst angehalten werden.</translation>
    </message>
    <message>
        <location filename="../../app/actions/run_actions.py"/>
        <source>Nothing is being trained.</source>
        <translation>Zurzeit wird nichts trainiert.</translation>
    </message>
    <message>
        <location filename="../../app/actions/run_actions.py"/>
        <source>Wait until the run has started.</source>
        <translation>Warten, bis der Lauf begonnen hat.</translation>
    </message>
    <message>
        <location filename="../../app/actions/run_actions.py"/>
        <source>The run is being stopped.</source>
        <translation>Der Lauf wird gerade gestoppt.</translation>
    </message>
    <message>
        <location filename="../../app/actions/run_actions.py"/>
        <source>There is no checkpoint yet: train the design first.</source>
        <translation>Es gibt noch keinen Prüfpunkt: den Entwurf zuerst trainieren.</translation>
    </message>
    <message>
        <location filename="../../app/actions/run_actions.py"/>
        <source>&amp;Train</source>
        <translation>&amp;Trainieren</translation>
    </message>
    <message>
        <location filename="../../app/actions/run_actions.py"/>
        <source>&amp;Pause</source>
        <translation>&amp;Pausieren</translation>
    </message>
    <message>
        <location filename="../../app/actions/run_actions.py"/>
        <source>&amp;Stop</source>
        <translation>&amp;Stoppen</translation>
    </message>
    <message>
        <location filename="../../app/actions/run_actions.py"/>
        <source>&amp;Notify when a long run ends</source>
        <translation>&amp;Benachrichtigen, wenn ein langer Lauf endet</translation>
    </message>
    <message>
        <location filename="../../app/actions/run_actions.py"/>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <location filename="../../app/actions/run_actions.py"/>
        <source>Train the design</source>
        <translation>Trainiert den Entwurf</translation>
    </message>
    <message>
        <location filename="../../app/actions/run_actions.py"/>
        <source>Let the run wait, or go on</source>
        <translation>Lässt den Lauf warten oder weitergehen</translation>
    </message>
    <message>
        <location filename="../../app/actions/run_actions.py"/>
        <source>End the run after saving a checkpoint</source>
        <translation>Beendet den Lauf, nachdem ein Prüfpunkt gespeichert ist</translation>
    </message>
    <message>
        <location filename="../../app/actions/run_actions.py"/>
        <source>Tell it on the desktop when a run of more than 30 seconds ends while another window is in front</source>
        <translation>Meldet auf dem Schreibtisch, wenn ein Lauf von mehr als 30 Sekunden endet, während ein anderes Fenster vorn ist</translation>
    </message>
    <message>
        <location filename="../../app/actions/run_actions.py"/>
        <source>Write the newest checkpoint for another program</source>
        <translation>Schreibt den neuesten Prüfpunkt für ein anderes Programm</translation>
    </message>
    <message>
        <location filename="../../app/actions/run_actions.py"/>
        <source>&amp;Resume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <location filename="../../app/actions/tables.py"/>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <location filename="../../app/actions/tables.py"/>
        <source>&amp;Wire</source>
        <translation>Verbi&amp;nden</translation>
    </message>
    <message>
        <location filename="../../app/actions/tables.py"/>
        <source>&amp;Plots</source>
        <translation>&amp;Diagramme</translation>
    </message>
    <message>
        <location filename="../../app/actions/tables.py"/>
        <source>&amp;Theme</source>
        <translation>F&amp;arbschema</translation>
    </message>
    <message>
        <location filename="../../app/actions/tables.py"/>
        <source>&amp;Motion</source>
        <translation>Be&amp;wegung</translation>
    </message>
    <message>
        <location filename="../../app/actions/tables.py"/>
        <source>Lan&amp;guage</source>
        <translation>Sp&amp;rache</translation>
    </message>
    <message>
        <location filename="../../app/actions/tables.py"/>
        <source>A&amp;rrange</source>
        <translation>An&amp;ordnen</translation>
    </message>
    <message>
        <location filename="../../app/actions/tables.py"/>
        <source>O&amp;ptions</source>
        <translation>Op&amp;tionen</translation>
    </message>
    <message>
        <location filename="../../app/actions/tables.py"/>
        <source>&amp;Wires</source>
        <translation>Lei&amp;tungen</translation>
    </message>
    <message>
        <location filename="../../app/actions/tables.py"/>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <location filename="../../app/actions/tables.py"/>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <location filename="../../app/actions/tables.py"/>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <location filename="../../app/actions/tables.py"/>
        <source>&amp;Run</source>
        <translation>&amp;Lauf</translation>
    </message>
    <message>
        <location filename="../../app/actions/tables.py"/>
        <source>&amp;Window</source>
        <translation>&amp;Fenster</translation>
    </message>
    <message>
        <location filename="../../app/actions/tables.py"/>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <location filename="../../app/actions/view_actions.py"/>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <location filename="../../app/actions/view_actions.py"/>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <location filename="../../app/actions/view_actions.py"/>
        <source>&amp;Actual size</source>
        <translation>&amp;Originalgröße</translation>
    </message>
    <message>
        <location filename="../../app/actions/view_actions.py"/>
        <source>&amp;Fit</source>
        <translation>&amp;Einpassen</translation>
    </message>
    <message>
        <location filename="../../app/actions/view_actions.py"/>
        <source>&amp;Open block</source>
        <translation>&amp;Block öffnen</translation>
    </message>
    <message>
        <location filename="../../app/actions/view_actions.py"/>
        <source>Leave &amp;block</source>
        <translation>Block &amp;verlassen</translation>
    </message>
    <message>
        <location filename="../../app/actions/view_actions.py"/>
        <source>&amp;Map of the design</source>
        <translation>Über&amp;sichtskarte</translation>
    </message>
    <message>
        <location filename="../../app/actions/view_actions.py"/>
        <source>&amp;History</source>
        <translation>Verlau&amp;f</translation>
    </message>
    <message>
        <location filename="../../app/actions/view_actions.py"/>
        <source>&amp;System</source>
        <translation>S&amp;ystem</translation>
    </message>
    <message>
        <location filename="../../app/actions/view_actions.py"/>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <location filename="../../app/actions/view_actions.py"/>
        <source>&amp;Dark</source>
        <translation>D&amp;unkel</translation>
    </message>
    <message>
        <location filename="../../app/actions/view_actions.py"/>
        <source>&amp;Command palette…</source>
        <translation>&amp;Befehlspalette…</translation>
    </message>
    <message>
        <location filename="../../app/actions/view_actions.py"/>
        <source>Hand&amp;book</source>
        <translation>Han&amp;dbuch</translation>
    </message>
    <message>
        <location filename="../../app/actions/view_actions.py"/>
        <source>Show &amp;log folder</source>
        <translation>&amp;Protokollordner zeigen</translation>
    </message>
    <message>
        <location filename="../../app/actions/view_actions.py"/>
        <source>About &amp;Brains</source>
        <translation>Üb&amp;er Brains</translation>
    </message>
    <message>
        <location filename="../../app/actions/view_actions.py"/>
        <source>Show the canvas larger</source>
        <translation>Zeigt die Arbeitsfläche größer</translation>
    </message>
    <message>
        <location filename="../../app/actions/view_actions.py"/>
        <source>Show the canvas smaller</source>
        <translation>Zeigt die Arbeitsfläche kleiner</translation>
    </message>
    <message>
        <location filename="../../app/actions/view_actions.py"/>
        <source>Show the canvas at 100 %</source>
        <translation>Zeigt die Arbeitsfläche in 100 %</translation>
    </message>
    <message>
        <location filename="../../app/actions/view_actions.py"/>
        <source>Show all of the selection, or all of the design</source>
        <translation>Zeigt die ganze Auswahl oder den ganzen Entwurf</translation>
    </message>
    <message>
        <location filename="../../app/actions/view_actions.py"/>
        <source>Show what is inside of the selected block</source>
        <translation>Zeigt, was im ausgewählten Block ist</translation>
    </message>
    <message>
        <location filename="../../app/actions/view_actions.py"/>
        <source>Show what is around the open block</source>
        <translation>Zeigt, was um den offenen Block herum ist</translation>
    </message>
    <message>
        <location filename="../../app/actions/view_actions.py"/>
        <source>Show or hide the whole design in small, at the corner of the canvas</source>
        <translation>Zeigt oder verbirgt den ganzen Entwurf im Kleinen, in der Ecke der Arbeitsfläche</translation>
    </message>
    <message>
        <location filename="../../app/actions/view_actions.py"/>
        <source>Show or hide the list of all steps, to go back to any of them</source>
        <translation>Zeigt oder verbirgt die Liste aller Schritte, um zu jedem davon zurückzugehen</translation>
    </message>
    <message>
        <location filename="../../app/actions/view_actions.py"/>
        <source>Follow the system's light or dark scheme</source>
        <translation>Folgt dem hellen oder dunklen Schema des Systems</translation>
    </message>
    <message>
        <location filename="../../app/actions/view_actions.py"/>
        <source>Light colours</source>
        <translation>Helle Farben</translation>
    </message>
    <message>
        <location filename="../../app/actions/view_actions.py"/>
        <source>Dark colours</source>
        <translation>Dunkle Farben</translation>
    </message>
    <message>
        <location filename="../../app/actions/view_actions.py"/>
        <source>Find any action by its name</source>
        <translation>Findet jede Aktion nach ihrem Namen</translation>
    </message>
    <message>
        <location filename="../../app/actions/view_actions.py"/>
        <source>About the layer, option or problem that has the focus or is selected</source>
        <translation>Zur Schicht, zur Option oder zum Problem mit dem Fokus oder in der Auswahl</translation>
    </message>
    <message>
        <location filename="../../app/actions/view_actions.py"/>
        <source>All layers, problems and guides, with a search field</source>
        <translation>Alle Schichten, Probleme und Leitfäden, mit einem Suchfeld</translation>
    </message>
    <message>
        <location filename="../../app/actions/view_actions.py"/>
        <source>Where Brains writes what it did, for reports of errors</source>
        <translation>Wo Brains aufschreibt, was es getan hat, für Fehlerberichte</translation>
    </message>
    <message>
        <location filename="../../app/actions/view_actions.py"/>
        <source>Version and licence</source>
        <translation>Version und Lizenz</translation>
    </message>
    <message>
        <location filename="../../app/actions/view_actions.py"/>
        <source>No block is open.</source>
        <translation>Kein Block ist offen.</translation>
    </message>
    <message>
        <location filename="../../app/actions/watch_actions.py"/>
        <source>There are no plots yet: train the design first.</source>
        <translation>Es gibt noch keine Diagramme: den Entwurf zuerst trainieren.</translation>
    </message>
    <message>
        <location filename="../../app/actions/watch_actions.py"/>
        <source>Save &amp;plots…</source>
        <translation>&amp;Diagramme speichern…</translation>
    </message>
    <message>
        <location filename="../../app/actions/watch_actions.py"/>
        <source>&amp;Compare runs…</source>
        <translation>&amp;Läufe vergleichen…</translation>
    </message>
    <message>
        <location filename="../../app/actions/watch_actions.py"/>
        <source>&amp;Reset plot layout</source>
        <translation>Diagrammanordnung &amp;zurücksetzen</translation>
    </message>
    <message>
        <location filename="../../app/actions/watch_actions.py"/>
        <source>&amp;Weights of the layer</source>
        <translation>Ge&amp;wichte der Schicht</translation>
    </message>
    <message>
        <location filename="../../app/actions/watch_actions.py"/>
        <source>Live &amp;activations</source>
        <translation>Live-&amp;Aktivierungen</translation>
    </message>
    <message>
        <location filename="../../app/actions/watch_actions.py"/>
        <source>Save all plots as a picture, a drawing or numbers</source>
        <translation>Speichert alle Diagramme als Bild, als Zeichnung oder als Zahlen</translation>
    </message>
    <message>
        <location filename="../../app/actions/watch_actions.py"/>
        <source>Draw earlier runs beside the current one</source>
        <translation>Zeichnet frühere Läufe neben den aktuellen</translation>
    </message>
    <message>
        <location filename="../../app/actions/watch_actions.py"/>
        <source>Show the default plots in their default places</source>
        <translation>Zeigt die üblichen Diagramme an ihren üblichen Plätzen</translation>
    </message>
    <message>
        <location filename="../../app/actions/watch_actions.py"/>
        <source>Show weights and mask of the selected layer as a picture</source>
        <translation>Zeigt Gewichte und Maske der ausgewählten Schicht als Bild</translation>
    </message>
    <message>
        <location filename="../../app/actions/watch_actions.py"/>
        <source>While training, show on each node what it gives and how steep the loss is; costs at most 5 % of the time</source>
        <translation>Zeigt beim Training auf jedem Knoten, was er ausgibt und wie steil der Verlust ist; kostet höchstens 5 % der Zeit</translation>
    </message>
    <message>
        <location filename="../../app/actions/window_actions.py"/>
        <source>&amp;New window</source>
        <translation>&amp;Neues Fenster</translation>
    </message>
    <message>
        <location filename="../../app/actions/window_actions.py"/>
        <source>Open in new &amp;window…</source>
        <translation>In neuem Fens&amp;ter öffnen…</translation>
    </message>
    <message>
        <location filename="../../app/actions/window_actions.py"/>
        <source>Ne&amp;xt window</source>
        <translation>Nä&amp;chstes Fenster</translation>
    </message>
    <message>
        <location filename="../../app/actions/window_actions.py"/>
        <source>&amp;Close window</source>
        <translation>Fenster s&amp;chließen</translation>
    </message>
    <message>
        <location filename="../../app/actions/window_actions.py"/>
        <source>Work on another design beside this one</source>
        <translation>Neben diesem Entwurf an einem anderen arbeiten</translation>
    </message>
    <message>
        <location filename="../../app/actions/window_actions.py"/>
        <source>Open a design from a file, and leave this one as it is</source>
        <translation>Öffnet einen Entwurf aus einer Datei und lässt diesen, wie er ist</translation>
    </message>
    <message>
        <location filename="../../app/actions/window_actions.py"/>
        <source>Bring the next window of Brains to the front</source>
        <translation>Bringt das nächste Fenster von Brains nach vorn</translation>
    </message>
    <message>
        <location filename="../../app/actions/window_actions.py"/>
        <source>Close this window, and leave the others open</source>
        <translation>Schließt dieses Fenster und lässt die anderen offen</translation>
    </message>
    <message>
        <location filename="../../app/actions/wire_actions.py"/>
        <source>&amp;Curved wires</source>
        <translation>&amp;Geschwungene Leitungen</translation>
    </message>
    <message>
        <location filename="../../app/actions/wire_actions.py"/>
        <source>Draw wires as curves</source>
        <translation>Zeichnet Leitungen als Kurven</translation>
    </message>
    <message>
        <location filename="../../app/actions/wire_actions.py"/>
        <source>&amp;Orthogonal wires</source>
        <translation>&amp;Rechtwinklige Leitungen</translation>
    </message>
    <message>
        <location filename="../../app/actions/wire_actions.py"/>
        <source>Draw wires level and upright, with rounded corners</source>
        <translation>Zeichnet Leitungen waagerecht und senkrecht, mit runden Ecken</translation>
    </message>
    <message>
        <location filename="../../app/actions/wire_actions.py"/>
        <source>&amp;Straight wires</source>
        <translation>G&amp;erade Leitungen</translation>
    </message>
    <message>
        <location filename="../../app/actions/wire_actions.py"/>
        <source>Draw wires as straight lines</source>
        <translation>Zeichnet Leitungen als gerade Linien</translation>
    </message>
    <message>
        <location filename="../../app/actions/wire_actions.py"/>
        <source>Alignment &amp;guides</source>
        <translation>&amp;Hilfslinien zum Ausrichten</translation>
    </message>
    <message>
        <location filename="../../app/actions/wire_actions.py"/>
        <source>Draw nodes that are moved into line with others; Ctrl lets go of them</source>
        <translation>Zieht bewegte Knoten auf eine Linie mit anderen; Strg lässt sie los</translation>
    </message>
    <message>
        <location filename="../../app/application.py"/>
        <source>Plots</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <location filename="../../app/application.py"/>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <location filename="../../app/application.py"/>
        <source>Checkpoints</source>
        <translation>Prüfpunkte</translation>
    </message>
    <message>
        <location filename="../../app/application.py"/>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <location filename="../../app/application.py"/>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <location filename="../../app/application.py"/>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <location filename="../../app/application.py"/>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <location filename="../../app/autosave.py"/>
        <source>Unsaved edits cannot be kept safe, because the autosave failed: {error}</source>
        <translation>Ungespeicherte Änderungen können nicht gesichert werden, weil das automatische Speichern fehlschlug: {error}</translation>
    </message>
    <message>
        <location filename="../../app/block_shelf.py"/>
        <source>In this design, not used</source>
        <translation>In diesem Entwurf, nicht verwendet</translation>
    </message>
    <message>
        <location filename="../../app/block_shelf.py"/>
        <source>In this design, used once</source>
        <translation>In diesem Entwurf, einmal verwendet</translation>
    </message>
    <message>
        <location filename="../../app/block_shelf.py"/>
        <source>In this design, used twice</source>
        <translation>In diesem Entwurf, zweimal verwendet</translation>
    </message>
    <message>
        <location filename="../../app/block_shelf.py"/>
        <source>In this design, used {count} times</source>
        <translation>In diesem Entwurf, {count}-mal verwendet</translation>
    </message>
    <message>
        <location filename="../../app/block_shelf.py"/>
        <source>This block is not in the library any more.</source>
        <translation>Dieser Block ist nicht mehr in der Bibliothek.</translation>
    </message>
    <message>
        <location filename="../../app/block_shelf.py"/>
        <source>A block without notes</source>
        <translation>Ein Block ohne Notizen</translation>
    </message>
    <message>
        <location filename="../../app/block_shelf.py"/>
        <source>Your library. {note}</source>
        <translation>Eigene Bibliothek. {note}</translation>
    </message>
    <message>
        <location filename="../../app/block_shelf.py"/>
        <source>Damaged file</source>
        <translation>Beschädigte Datei</translation>
    </message>
    <message>
        <location filename="../../app/block_shelf.py"/>
        <source>{name} cannot be deleted: {reason}.</source>
        <translation>{name} kann nicht gelöscht werden: {reason}.</translation>
    </message>
    <message>
        <location filename="../../app/bridge/engine_worker.py"/>
        <source>The engine met an error that it did not expect.</source>
        <translation>Die Engine stieß auf einen unerwarteten Fehler.</translation>
    </message>
    <message>
        <location filename="../../app/canvas/annotation_commands.py"/>
        <source>Select the nodes and notes that belong together.</source>
        <translation>Die Knoten und Notizen auswählen, die zusammengehören.</translation>
    </message>
    <message>
        <location filename="../../app/canvas/annotation_commands.py"/>
        <source>Select a group, or something that lies in one.</source>
        <translation>Eine Gruppe auswählen oder etwas, das in einer liegt.</translation>
    </message>
    <message>
        <location filename="../../app/canvas/annotation_commands.py"/>
        <source>Select the layers that data is to pass by.</source>
        <translation>Die Schichten auswählen, an denen die Daten vorbeigehen sollen.</translation>
    </message>
    <message>
        <location filename="../../app/canvas/annotation_commands.py"/>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <location filename="../../app/canvas/annotation_commands.py"/>
        <source>Select one node, note or group.</source>
        <translation>Einen Knoten, eine Notiz oder eine Gruppe auswählen.</translation>
    </message>
    <message>
        <location filename="../../app/canvas/annotation_menu.py"/>
        <source>Slate</source>
        <translation>Schiefergrau</translation>
    </message>
    <message>
        <location filename="../../app/canvas/annotation_menu.py"/>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <location filename="../../app/canvas/annotation_menu.py"/>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <location filename="../../app/canvas/annotation_menu.py"/>
        <source>Violet</source>
        <translation>Violett</translation>
    </message>
    <message>
        <location filename="../../app/canvas/annotation_menu.py"/>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <location filename="../../app/canvas/annotation_menu.py"/>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <location filename="../../app/canvas/annotation_menu.py"/>
        <source>Pink</source>
        <translation>Rosa</translation>
    </message>
    <message>
        <location filename="../../app/canvas/annotation_menu.py"/>
        <source>Teal</source>
        <translation>Petrol</translation>
    </message>
    <message>
        <location filename="../../app/canvas/annotation_menu.py"/>
        <source>Olive</source>
        <translation>Oliv</translation>
    </message>
    <message>
        <location filename="../../app/canvas/annotation_menu.py"/>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <location filename="../../app/canvas/annotation_menu.py"/>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <location filename="../../app/canvas/annotation_menu.py"/>
        <source>Bypass</source>
        <translation>Überbrücken</translation>
    </message>
    <message>
        <location filename="../../app/canvas/annotation_menu.py"/>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <location filename="../../app/canvas/annotation_menu.py"/>
        <source>Select what is in it</source>
        <translation>Inhalt auswählen</translation>
    </message>
    <message>
        <location filename="../../app/canvas/annotation_menu.py"/>
        <source>Ungroup</source>
        <translation>Gruppe auflösen</translation>
    </message>
    <message>
        <location filename="../../app/canvas/annotation_menu.py"/>
        <source>Delete the frame, keep its nodes</source>
        <translation>Rahmen löschen, seine Knoten behalten</translation>
    </message>
    <message>
        <location filename="../../app/canvas/annotation_menu.py"/>
        <source>Delete note</source>
        <translation>Notiz löschen</translation>
    </message>
    <message>
        <location filename="../../app/canvas/annotation_menu.py"/>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <location filename="../../app/canvas/annotation_menu.py"/>
        <source>Edit text</source>
        <translation>Text bearbeiten</translation>
    </message>
    <message>
        <location filename="../../app/canvas/arrange.py"/>
        <source>Distribute</source>
        <translation>Verteilen</translation>
    </message>
    <message>
        <location filename="../../app/canvas/arrange.py"/>
        <source>Align</source>
        <translation>Ausrichten</translation>
    </message>
    <message>
        <location filename="../../app/canvas/block_commands.py"/>
        <source>Select one block.</source>
        <translation>Einen Block auswählen.</translation>
    </message>
    <message>
        <location filename="../../app/canvas/block_commands.py"/>
        <source>{name} is one layer, not a block.</source>
        <translation>{name} ist eine einzelne Schicht, kein Block.</translation>
    </message>
    <message>
        <location filename="../../app/canvas/block_commands.py"/>
        <source>{name} is made from its options. Unpack it to see and change single layers.</source>
        <translation>{name} entsteht aus seinen Optionen. Block auflösen, um einzelne Schichten zu sehen und zu ändern.</translation>
    </message>
    <message>
        <location filename="../../app/canvas/block_commands.py"/>
        <source>{name} is the only block of its definition.</source>
        <translation>{name} ist der einzige Block seiner Definition.</translation>
    </message>
    <message>
        <location filename="../../app/canvas/breadcrumbs.py"/>
        <source>Open blocks</source>
        <translation>Offene Blöcke</translation>
    </message>
    <message>
        <location filename="../../app/canvas/breadcrumbs.py"/>
        <source>Up to {name}</source>
        <translation>Hinauf zu {name}</translation>
    </message>
    <message>
        <location filename="../../app/canvas/breadcrumbs.py"/>
        <source>{name} is open (Esc goes up)</source>
        <translation>{name} ist offen (Esc führt hinauf)</translation>
    </message>
    <message>
        <location filename="../../app/canvas/breadcrumbs.py"/>
        <source>  Edits change all {uses} blocks of this kind.</source>
        <translation>  Änderungen wirken auf alle {uses} Blöcke dieser Art.</translation>
    </message>
    <message>
        <location filename="../../app/canvas/clipboard.py"/>
        <source>{lines} lines of Python are on the clipboard; they need Keras alone.</source>
        <translation>{lines} Zeilen Python sind in der Zwischenablage; sie brauchen nur Keras.</translation>
    </message>
    <message>
        <location filename="../../app/canvas/clipboard.py"/>
        <source>The clipboard holds no nodes. Copy nodes of a design first.</source>
        <translation>Die Zwischenablage enthält keine Knoten. Zuerst Knoten eines Entwurfs kopieren.</translation>
    </message>
    <message>
        <location filename="../../app/canvas/clipboard.py"/>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <location filename="../../app/canvas/commands.py"/>
        <source>Add after {name}</source>
        <translation>Nach {name} hinzufügen</translation>
    </message>
    <message>
        <location filename="../../app/canvas/commands.py"/>
        <source>Insert into this wire</source>
        <translation>In diese Leitung einfügen</translation>
    </message>
    <message>
        <location filename="../../app/canvas/commands.py"/>
        <source>Insert {title}</source>
        <translation>{title} einfügen</translation>
    </message>
    <message>
        <location filename="../../app/canvas/commands.py"/>
        <source>Add {title}</source>
        <translation>{title} hinzufügen</translation>
    </message>
    <message>
        <location filename="../../app/canvas/commands.py"/>
        <source>Select the nodes to connect first: the wire goes from left to right.</source>
        <translation>Zuerst die Knoten auswählen, die verbunden werden sollen: die Leitung führt von links nach rechts.</translation>
    </message>
    <message>
        <location filename="../../app/canvas/commands.py"/>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <location filename="../../app/canvas/commands.py"/>
        <source>Add a layer</source>
        <translation>Schicht hinzufügen</translation>
    </message>
    <message>
        <location filename="../../app/canvas/commands.py"/>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <location filename="../../app/canvas/commands.py"/>
        <source>Tidy layout</source>
        <translation>Anordnung aufräumen</translation>
    </message>
    <message>
        <location filename="../../app/canvas/commands.py"/>
        <source>There is no way from {source} to {target}.</source>
        <translation>Von {source} führt kein Weg zu {target}.</translation>
    </message>
    <message>
        <location filename="../../app/canvas/compat.py"/>
        <source>{name} needs {wanted}, but gets {shape}. You can connect it, and mend the shape then.</source>
        <translation>{name} braucht {wanted}, bekommt aber {shape}. Verbinden ist möglich; die Form lässt sich danach anpassen.</translation>
    </message>
    <message>
        <location filename="../../app/canvas/compat.py"/>
        <source>{name} needs {wanted}, but gets {kind} values.</source>
        <translation>{name} braucht {wanted}, bekommt aber Werte der Art {kind}.</translation>
    </message>
    <message>
        <location filename="../../app/canvas/compat.py"/>
        <source>{name} cannot feed itself.</source>
        <translation>{name} kann sich nicht selbst speisen.</translation>
    </message>
    <message>
        <location filename="../../app/canvas/compat.py"/>
        <source>{name} already feeds {other}: this wire would close a loop.</source>
        <translation>{name} speist bereits {other}: diese Leitung würde einen Kreis schließen.</translation>
    </message>
    <message>
        <location filename="../../app/canvas/compat.py"/>
        <source>These two ports are already connected.</source>
        <translation>Diese beiden Anschlüsse sind bereits verbunden.</translation>
    </message>
    <message>
        <location filename="../../app/canvas/empty_state.py"/>
        <source>Search a layer</source>
        <translation>Schicht suchen</translation>
    </message>
    <message>
        <location filename="../../app/canvas/empty_state.py"/>
        <source>All templates</source>
        <translation>Alle Vorlagen</translation>
    </message>
    <message>
        <location filename="../../app/canvas/empty_state.py"/>
        <source>Begin with the template {title}</source>
        <translation>Mit der Vorlage {title} beginnen</translation>
    </message>
    <message>
        <location filename="../../app/canvas/empty_state.py"/>
        <source>Start your network</source>
        <translation>Das Netz beginnen</translation>
    </message>
    <message>
        <location filename="../../app/canvas/empty_state.py"/>
        <source>Drag a layer here, press Tab, or start from a template.</source>
        <translation>Eine Schicht hierher ziehen, Tab drücken oder mit einer Vorlage beginnen.</translation>
    </message>
    <message>
        <location filename="../../app/canvas/empty_state.py"/>
        <source>{text}, by the keys {keys}</source>
        <translation>{text}, mit den Tasten {keys}</translation>
    </message>
    <message>
        <location filename="../../app/canvas/find_bar.py"/>
        <source>Find in the design</source>
        <translation>Im Entwurf suchen</translation>
    </message>
    <message>
        <location filename="../../app/canvas/find_bar.py"/>
        <source>Find nodes</source>
        <translation>Knoten suchen</translation>
    </message>
    <message>
        <location filename="../../app/canvas/find_bar.py"/>
        <source>Name, layer, id or option, such as units 64</source>
        <translation>Name, Schicht, Kennung oder Option, etwa units 64</translation>
    </message>
    <message>
        <location filename="../../app/canvas/find_bar.py"/>
        <source>{name}, {why}</source>
        <translation>{name}, {why}</translation>
    </message>
    <message>
        <location filename="../../app/canvas/find_bar.py"/>
        <source>{text} (inside of a block)</source>
        <translation>{text} (in einem Block)</translation>
    </message>
    <message>
        <location filename="../../app/canvas/find_bar.py"/>
        <source>Previous match</source>
        <translation>Vorheriger Treffer</translation>
    </message>
    <message>
        <location filename="../../app/canvas/find_bar.py"/>
        <source>Next match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <location filename="../../app/canvas/find_bar.py"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <location filename="../../app/canvas/find_bar.py"/>
        <source>Searches blocks as well.</source>
        <translation>Sucht auch in Blöcken.</translation>
    </message>
    <message>
        <location filename="../../app/canvas/find_bar.py"/>
        <source>0 of 0</source>
        <translation>0 von 0</translation>
    </message>
    <message>
        <location filename="../../app/canvas/find_bar.py"/>
        <source>{number} of {total}</source>
        <translation>{number} von {total}</translation>
    </message>
    <message>
        <location filename="../../app/canvas/group_item.py"/>
        <source>Group {title}, {color}</source>
        <translation>Gruppe {title}, {color}</translation>
    </message>
    <message>
        <location filename="../../app/canvas/group_item.py"/>
        <source>without a title</source>
        <translation>ohne Titel</translation>
    </message>
    <message>
        <location filename="../../app/canvas/interactions/connect.py"/>
        <source>Add before {name}</source>
        <translation>Vor {name} hinzufügen</translation>
    </message>
    <message>
        <location filename="../../app/canvas/interactions/move.py"/>
        <source>Insert into wire</source>
        <translation>In Leitung einfügen</translation>
    </message>
    <message>
        <location filename="../../app/canvas/interactions/rewire.py"/>
        <source>Drop to remove the wire</source>
        <translation>Loslassen entfernt die Leitung</translation>
    </message>
    <message>
        <location filename="../../app/canvas/interactions/rewire.py"/>
        <source>Drop to remove {count} wires</source>
        <translation>Loslassen entfernt {count} Leitungen</translation>
    </message>
    <message>
        <location filename="../../app/canvas/interactions/rewire.py"/>
        <source>Rewire</source>
        <translation>Neu verbinden</translation>
    </message>
    <message>
        <location filename="../../app/canvas/interactions/slice.py"/>
        <source>Cut one wire</source>
        <translation>Eine Leitung durchtrennen</translation>
    </message>
    <message>
        <location filename="../../app/canvas/interactions/slice.py"/>
        <source>Cut {count} wires</source>
        <translation>{count} Leitungen durchtrennen</translation>
    </message>
    <message>
        <location filename="../../app/canvas/looks.py"/>
        <source>Unknown layer</source>
        <translation>Unbekannte Schicht</translation>
    </message>
    <message>
        <location filename="../../app/canvas/looks.py"/>
        <source>block</source>
        <translation>Block</translation>
    </message>
    <message>
        <location filename="../../app/canvas/looks.py"/>
        <source>bypassed</source>
        <translation>überbrückt</translation>
    </message>
    <message>
        <location filename="../../app/canvas/looks.py"/>
        <source>output {shape}</source>
        <translation>Ausgabe {shape}</translation>
    </message>
    <message>
        <location filename="../../app/canvas/looks.py"/>
        <source>{params} parameters</source>
        <translation>{params} Parameter</translation>
    </message>
    <message>
        <location filename="../../app/canvas/map_marks.py"/>
        <source>1 layer</source>
        <translation>1 Schicht</translation>
    </message>
    <message>
        <location filename="../../app/canvas/map_marks.py"/>
        <source>{count} layers</source>
        <translation>{count} Schichten</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/canvas/map_marks.py"/>
        <source>{count} problems</source>
        <translation><numerusform>{count} Problem</numerusform><numerusform>{count} Probleme</numerusform></translation>
    </message>
    <message>
        <location filename="../../app/canvas/map_marks.py"/>
        <source>{percent} % trained</source>
        <translation>{percent} % trainiert</translation>
    </message>
    <message>
        <location filename="../../app/canvas/menus.py"/>
        <source>Add a layer…</source>
        <translation>Schicht hinzufügen…</translation>
    </message>
    <message>
        <location filename="../../app/canvas/menus.py"/>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <location filename="../../app/canvas/menus.py"/>
        <source>Add note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <location filename="../../app/canvas/menus.py"/>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <location filename="../../app/canvas/menus.py"/>
        <source>Show the whole design</source>
        <translation>Ganzen Entwurf zeigen</translation>
    </message>
    <message>
        <location filename="../../app/canvas/menus.py"/>
        <source>Connect from left to right</source>
        <translation>Von links nach rechts verbinden</translation>
    </message>
    <message>
        <location filename="../../app/canvas/menus.py"/>
        <source>Tidy these</source>
        <translation>Diese anordnen</translation>
    </message>
    <message>
        <location filename="../../app/canvas/menus.py"/>
        <source>Duplicate with connections</source>
        <translation>Mit Verbindungen duplizieren</translation>
    </message>
    <message>
        <location filename="../../app/canvas/menus.py"/>
        <source>Delete and reconnect</source>
        <translation>Löschen und neu verbinden</translation>
    </message>
    <message>
        <location filename="../../app/canvas/menus.py"/>
        <source>Delete with its wires</source>
        <translation>Samt Leitungen löschen</translation>
    </message>
    <message>
        <location filename="../../app/canvas/menus.py"/>
        <source>Help on this layer</source>
        <translation>Hilfe zu dieser Schicht</translation>
    </message>
    <message>
        <location filename="../../app/canvas/menus.py"/>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <location filename="../../app/canvas/menus.py"/>
        <source>Unpack</source>
        <translation>Block auflösen</translation>
    </message>
    <message>
        <location filename="../../app/canvas/menus.py"/>
        <source>Pack into block</source>
        <translation>Zu Block zusammenfassen</translation>
    </message>
    <message>
        <location filename="../../app/canvas/menus.py"/>
        <source>Give it its own definition</source>
        <translation>Eigene Definition geben</translation>
    </message>
    <message>
        <location filename="../../app/canvas/menus.py"/>
        <source>Insert a layer…</source>
        <translation>Schicht einfügen…</translation>
    </message>
    <message>
        <location filename="../../app/canvas/menus.py"/>
        <source>Delete wire</source>
        <translation>Leitung löschen</translation>
    </message>
    <message>
        <location filename="../../app/canvas/minimap.py"/>
        <source>Map of the design</source>
        <translation>Übersichtskarte</translation>
    </message>
    <message>
        <location filename="../../app/canvas/note_editor.py"/>
        <source>Text of the note</source>
        <translation>Text der Notiz</translation>
    </message>
    <message>
        <location filename="../../app/canvas/note_editor.py"/>
        <source>Write a note. Markdown works: **bold**, # heading, - list.</source>
        <translation>Eine Notiz schreiben. Markdown wird verstanden: **fett**, # Überschrift, - Liste.</translation>
    </message>
    <message>
        <location filename="../../app/canvas/note_item.py"/>
        <source>Note: {text}</source>
        <translation>Notiz: {text}</translation>
    </message>
    <message>
        <location filename="../../app/canvas/note_item.py"/>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <location filename="../../app/canvas/note_item.py"/>
        <source>Double-click to write</source>
        <translation>Doppelklicken zum Schreiben</translation>
    </message>
    <message>
        <location filename="../../app/canvas/option_commands.py"/>
        <source>Copy options</source>
        <translation>Optionen kopieren</translation>
    </message>
    <message>
        <location filename="../../app/canvas/option_commands.py"/>
        <source>Paste options</source>
        <translation>Optionen einfügen</translation>
    </message>
    <message>
        <location filename="../../app/canvas/option_commands.py"/>
        <source>Reset options</source>
        <translation>Optionen zurücksetzen</translation>
    </message>
    <message>
        <location filename="../../app/canvas/overlays.py"/>
        <source>No problems</source>
        <translation>Keine Probleme</translation>
    </message>
    <message>
        <location filename="../../app/canvas/overlays.py"/>
        <source>Notice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <location filename="../../app/canvas/overlays.py"/>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <location filename="../../app/canvas/overlays.py"/>
        <source>Zoom to 100 %</source>
        <translation>Auf 100 % zoomen</translation>
    </message>
    <message>
        <location filename="../../app/canvas/overlays.py"/>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <location filename="../../app/canvas/overlays.py"/>
        <source>Map of the design (Alt+M)</source>
        <translation>Übersichtskarte (Alt+M)</translation>
    </message>
    <message>
        <location filename="../../app/canvas/overlays.py"/>
        <source>The design can be built and trained.</source>
        <translation>Der Entwurf kann gebaut und trainiert werden.</translation>
    </message>
    <message>
        <location filename="../../app/canvas/problem_popup.py"/>
        <source>Problems of this layer</source>
        <translation>Probleme dieser Schicht</translation>
    </message>
    <message>
        <location filename="../../app/canvas/problem_popup.py"/>
        <source>Show inside</source>
        <translation>Innen zeigen</translation>
    </message>
    <message>
        <location filename="../../app/canvas/rename_editor.py"/>
        <source>New name of {name}</source>
        <translation>Neuer Name von {name}</translation>
    </message>
    <message>
        <location filename="../../app/canvas/search_popup.py"/>
        <source>Search layers</source>
        <translation>Schichten suchen</translation>
    </message>
    <message>
        <location filename="../../app/canvas/search_popup.py"/>
        <source>Matching layers</source>
        <translation>Passende Schichten</translation>
    </message>
    <message>
        <location filename="../../app/canvas/search_popup.py"/>
        <source>No layer matches.</source>
        <translation>Keine Schicht passt.</translation>
    </message>
    <message>
        <location filename="../../app/canvas/tooltips.py"/>
        <source>{source} to {target}</source>
        <translation>{source} zu {target}</translation>
    </message>
    <message>
        <location filename="../../app/canvas/tooltips.py"/>
        <source>Drag to connect; with Shift all its wires move</source>
        <translation>Ziehen verbindet; mit Umschalt werden alle Leitungen des Anschlusses versetzt</translation>
    </message>
    <message>
        <location filename="../../app/canvas/tooltips.py"/>
        <source>Drag to connect</source>
        <translation>Ziehen verbindet</translation>
    </message>
    <message>
        <location filename="../../app/canvas/tooltips.py"/>
        <source>Drag either end to another port, or off it to remove the wire</source>
        <translation>Ein Ende an einen anderen Anschluss ziehen, oder davon weg, um die Leitung zu entfernen</translation>
    </message>
    <message>
        <location filename="../../app/canvas/tooltips.py"/>
        <source>Drag to take the wire off</source>
        <translation>Ziehen nimmt die Leitung ab</translation>
    </message>
    <message>
        <location filename="../../app/canvas/tooltips.py"/>
        <source>Bypassed: the network is built as if a wire stood in its place</source>
        <translation>Überbrückt: das Netz wird gebaut, als stünde an dieser Stelle eine Leitung</translation>
    </message>
    <message>
        <location filename="../../app/canvas/tooltips.py"/>
        <source>Double-click to open it</source>
        <translation>Ein Doppelklick öffnet ihn</translation>
    </message>
    <message>
        <location filename="../../app/canvas/tooltips.py"/>
        <source>{share} of its weights are zero</source>
        <translation>{share} der Gewichte sind null</translation>
    </message>
    <message>
        <location filename="../../app/canvas/tooltips.py"/>
        <source>{share} of its connections are live</source>
        <translation>{share} der Verbindungen leben</translation>
    </message>
    <message>
        <location filename="../../app/canvas/tooltips.py"/>
        <source>Click to see what would mend it.</source>
        <translation>Ein Klick zeigt, was Abhilfe schafft.</translation>
    </message>
    <message>
        <location filename="../../app/canvas/tooltips.py"/>
        <source>Drag the edge to make it larger or smaller, double-click to write.</source>
        <translation>Am Rand ziehen, um die Größe zu ändern; doppelklicken, um zu schreiben.</translation>
    </message>
    <message>
        <location filename="../../app/canvas/tooltips.py"/>
        <source>{count} parameters</source>
        <translation>{count} Parameter</translation>
    </message>
    <message>
        <location filename="../../app/canvas/tooltips.py"/>
        <source>{count} operations a sample</source>
        <translation>{count} Rechenschritte je Beispiel</translation>
    </message>
    <message>
        <location filename="../../app/canvas/tooltips.py"/>
        <source>{count} bytes of activations a sample</source>
        <translation>{count} Bytes an Aktivierungen je Beispiel</translation>
    </message>
    <message>
        <location filename="../../app/canvas/view.py"/>
        <source>Canvas</source>
        <translation>Arbeitsfläche</translation>
    </message>
    <message>
        <location filename="../../app/canvas/view.py"/>
        <source>The layers of the network and the wires between them.</source>
        <translation>Die Schichten des Netzes und die Leitungen zwischen ihnen.</translation>
    </message>
    <message>
        <location filename="../../app/canvas/view.py"/>
        <source>Select one node to rename it.</source>
        <translation>Zum Umbenennen einen Knoten auswählen.</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/catalogue.py"/>
        <source>not ended</source>
        <translation>nicht beendet</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/catalogue.py"/>
        <source>Run {name}, {began}</source>
        <translation>Lauf {name}, {began}</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/panel.py"/>
        <source>Train the design to get checkpoints here: one is saved after each epoch, and at stop.</source>
        <translation>Den Entwurf trainieren, um hier Prüfpunkte zu bekommen: nach jeder Epoche und beim Stoppen wird einer gespeichert.</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/panel.py"/>
        <source>Choose a checkpoint in the list first.</source>
        <translation>Zuerst einen Prüfpunkt in der Liste auswählen.</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/panel.py"/>
        <source>Load into the network</source>
        <translation>In das Netz laden</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/panel.py"/>
        <source>Resume from here…</source>
        <translation>Von hier fortsetzen…</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/panel.py"/>
        <source>Evaluate</source>
        <translation>Auswerten</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/panel.py"/>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/panel.py"/>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/panel.py"/>
        <source>Go on training this run</source>
        <translation>Diesen Lauf weitertrainieren</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/panel.py"/>
        <source>The run is complete at epoch {epoch}. Train until epoch:</source>
        <translation>Der Lauf ist mit Epoche {epoch} abgeschlossen. Trainieren bis Epoche:</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/panel.py"/>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/panel.py"/>
        <source>Measuring checkpoint {number}…</source>
        <translation>Prüfpunkt {number} wird gemessen…</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/panel.py"/>
        <source>Checkpoint {number} is loaded: the next training begins from its weights.</source>
        <translation>Prüfpunkt {number} ist geladen: das nächste Training beginnt mit seinen Gewichten.</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/panel.py"/>
        <source>Checkpoint {number}: {metrics}.</source>
        <translation>Prüfpunkt {number}: {metrics}.</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/panel.py"/>
        <source>Unload</source>
        <translation>Entladen</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/tree.py"/>
        <source>Checkpoint</source>
        <translation>Prüfpunkt</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/tree.py"/>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/tree.py"/>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/tree.py"/>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/tree.py"/>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/tree.py"/>
        <source>Validation loss</source>
        <translation>Validierungsverlust</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/tree.py"/>
        <source>Other metrics</source>
        <translation>Weitere Metriken</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/tree.py"/>
        <source>Sparsity</source>
        <translation>Sparsity</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/tree.py"/>
        <source>Parent</source>
        <translation>Vorgänger</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/tree.py"/>
        <source>best loss</source>
        <translation>bester Verlust</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/tree.py"/>
        <source>end of epoch</source>
        <translation>Ende der Epoche</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/tree.py"/>
        <source>at stop</source>
        <translation>beim Stoppen</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/tree.py"/>
        <source>end of run</source>
        <translation>Ende des Laufs</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/tree.py"/>
        <source>Run {name}</source>
        <translation>Lauf {name}</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/tree.py"/>
        <source>in training</source>
        <translation>im Training</translation>
    </message>
    <message>
        <location filename="../../app/checkpoints/tree.py"/>
        <source>{number}  (loaded)</source>
        <translation>{number}  (geladen)</translation>
    </message>
    <message>
        <location filename="../../app/crash_desk.py"/>
        <source>Brains met an error that it did not expect.</source>
        <translation>Brains stieß auf einen unerwarteten Fehler.</translation>
    </message>
    <message>
        <location filename="../../app/crash_desk.py"/>
        <source>An error that Brains did not expect came again.</source>
        <translation>Ein unerwarteter Fehler ist noch einmal aufgetreten.</translation>
    </message>
    <message>
        <location filename="../../app/crash_desk.py"/>
        <source>Brains ended by an error the last time.</source>
        <translation>Brains endete beim letzten Mal durch einen Fehler.</translation>
    </message>
    <message>
        <location filename="../../app/crash_desk.py"/>
        <source>You can go on: everything is saved.</source>
        <translation>Weiterarbeiten ist möglich: alles ist gespeichert.</translation>
    </message>
    <message>
        <location filename="../../app/crash_desk.py"/>
        <source>You can go on: your unsaved edits are kept, also if Brains should end.</source>
        <translation>Weiterarbeiten ist möglich: ungespeicherte Änderungen bleiben erhalten, auch wenn Brains enden sollte.</translation>
    </message>
    <message>
        <location filename="../../app/crash_desk.py"/>
        <source>Save the design under another name now: the autosave could not keep your edits.</source>
        <translation>Den Entwurf jetzt unter einem anderen Namen speichern: das automatische Speichern konnte die Änderungen nicht sichern.</translation>
    </message>
    <message>
        <location filename="../../app/crash_desk.py"/>
        <source>If it happens again, start Brains anew, and report what stands under Details.</source>
        <translation>Tritt es wieder auf, Brains neu starten und melden, was unter Details steht.</translation>
    </message>
    <message>
        <location filename="../../app/design_picture/command.py"/>
        <source>The end of the name {name} is no kind of picture.</source>
        <translation>Die Endung von {name} steht für keine Bildart.</translation>
    </message>
    <message>
        <location filename="../../app/design_picture/command.py"/>
        <source>Give one of {join}.</source>
        <translation>Eine von {join} angeben.</translation>
    </message>
    <message>
        <location filename="../../app/design_picture/desk.py"/>
        <source>The picture is saved as {path}.</source>
        <translation>Das Bild ist als {path} gespeichert.</translation>
    </message>
    <message>
        <location filename="../../app/design_picture/desk.py"/>
        <source>{layers} layers, {weights} weights</source>
        <translation>{layers} Schichten, {weights} Gewichte</translation>
    </message>
    <message>
        <location filename="../../app/design_picture/files.py"/>
        <source>A neural network, drawn by Brains</source>
        <translation>Ein neuronales Netz, gezeichnet von Brains</translation>
    </message>
    <message>
        <location filename="../../app/design_picture/files.py"/>
        <source>A picture of {width} x {height} pixels is too large.</source>
        <translation>Ein Bild von {width} x {height} Pixeln ist zu groß.</translation>
    </message>
    <message>
        <location filename="../../app/design_picture/files.py"/>
        <source>Choose a smaller scale, or SVG or PDF.</source>
        <translation>Einen kleineren Maßstab wählen, oder SVG oder PDF.</translation>
    </message>
    <message>
        <location filename="../../app/design_picture/files.py"/>
        <source>There is not enough memory for the picture.</source>
        <translation>Der Speicher reicht nicht für das Bild.</translation>
    </message>
    <message>
        <location filename="../../app/design_picture/files.py"/>
        <source>Give one of {known}.</source>
        <translation>Eine von {known} angeben.</translation>
    </message>
    <message>
        <location filename="../../app/design_picture/files.py"/>
        <source>{path} cannot be written: {value}.</source>
        <translation>{path} kann nicht geschrieben werden: {value}.</translation>
    </message>
    <message>
        <location filename="../../app/design_picture/sheet.py"/>
        <source>There is nothing to draw a picture of.</source>
        <translation>Es gibt nichts, wovon sich ein Bild zeichnen lässt.</translation>
    </message>
    <message>
        <location filename="../../app/design_picture/sheet.py"/>
        <source>Add layers, or show them.</source>
        <translation>Schichten hinzufügen oder sie anzeigen.</translation>
    </message>
    <message>
        <location filename="../../app/desktop/arrivals.py"/>
        <source>{name} is the data of this design now. Choose its target column under Training, Data.</source>
        <translation>{name} liefert jetzt die Daten dieses Entwurfs. Die Zielspalte unter Training, Daten auswählen.</translation>
    </message>
    <message>
        <location filename="../../app/desktop/arrivals.py"/>
        <source>{text} is not a file on this computer, so it cannot be opened.</source>
        <translation>{text} ist keine Datei auf diesem Computer und kann daher nicht geöffnet werden.</translation>
    </message>
    <message>
        <location filename="../../app/desktop/arrivals.py"/>
        <source>a folder</source>
        <translation>ein Ordner</translation>
    </message>
    <message>
        <location filename="../../app/desktop/arrivals.py"/>
        <source>none of these</source>
        <translation>keines davon</translation>
    </message>
    <message>
        <location filename="../../app/desktop/arrivals.py"/>
        <source>Brains takes designs ({designs}), data ({data}) and layer files ({layers}); {name} is {kind}.</source>
        <translation>Brains nimmt Entwürfe ({designs}), Daten ({data}) und Schichtdateien ({layers}) an; {name} ist {kind}.</translation>
    </message>
    <message>
        <location filename="../../app/desktop/arrivals.py"/>
        <source>Use {name}</source>
        <translation>{name} verwenden</translation>
    </message>
    <message>
        <location filename="../../app/desktop/arrivals.py"/>
        <source>A design has one source of data: only {name} is used.</source>
        <translation>Ein Entwurf hat eine Datenquelle: nur {name} wird verwendet.</translation>
    </message>
    <message>
        <location filename="../../app/desktop/notifier.py"/>
        <source>Training is complete</source>
        <translation>Training abgeschlossen</translation>
    </message>
    <message>
        <location filename="../../app/desktop/notifier.py"/>
        <source>Training has stopped</source>
        <translation>Training gestoppt</translation>
    </message>
    <message>
        <location filename="../../app/desktop/notifier.py"/>
        <source>“{title}”, after {time}.</source>
        <translation>„{title}“, nach {time}.</translation>
    </message>
    <message>
        <location filename="../../app/desktop/notifier.py"/>
        <source>Training failed</source>
        <translation>Training fehlgeschlagen</translation>
    </message>
    <message>
        <location filename="../../app/desktop/notifier.py"/>
        <source>Training has ended</source>
        <translation>Training beendet</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/about.py"/>
        <source>&lt;p&gt;A designer and training engine for neural networks, with NormNet layers and live sparsity.&lt;/p&gt;
&lt;p&gt;Version {version}, with TensorFlow {tensorflow}, Keras {keras} and Qt {qt}.&lt;/p&gt;
&lt;p&gt;Free software under the MIT licence.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Entwurfs- und Trainingsprogramm für neuronale Netze, mit NormNet-Schichten und Ausdünnen im Betrieb.&lt;/p&gt;
&lt;p&gt;Version {version}, mit TensorFlow {tensorflow}, Keras {keras} und Qt {qt}.&lt;/p&gt;
&lt;p&gt;Freie Software unter der MIT-Lizenz.&lt;/p&gt;</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/about.py"/>
        <source>About Brains</source>
        <translation>Über Brains</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/about.py"/>
        <source>The sign of Brains</source>
        <translation>Das Zeichen von Brains</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/about.py"/>
        <source>(not installed)</source>
        <translation>(nicht installiert)</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/commands.py"/>
        <source>Add {layer}</source>
        <translation>{layer} hinzufügen</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/commands.py"/>
        <source>Hide {panel}</source>
        <translation>{panel} verbergen</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/commands.py"/>
        <source>Show {panel}</source>
        <translation>{panel} zeigen</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/commands.py"/>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/commands.py"/>
        <source>Panel</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/crash.py"/>
        <source>Copied. The report names no folders and nothing of your design.</source>
        <translation>Kopiert. Der Bericht nennt keine Ordner und nichts aus dem Entwurf.</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/crash.py"/>
        <source>Something went wrong</source>
        <translation>Etwas ist schiefgegangen</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/crash.py"/>
        <source>Report of the error</source>
        <translation>Bericht über den Fehler</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/dialogs/crash.py"/>
        <source>Something went wrong, and {count} times more since</source>
        <translation><numerusform>Etwas ist schiefgegangen, und seither noch einmal</numerusform><numerusform>Etwas ist schiefgegangen, und seither noch {count}-mal</numerusform></translation>
    </message>
    <message>
        <location filename="../../app/dialogs/crash.py"/>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/crash.py"/>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/crash.py"/>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/crash.py"/>
        <source>Show log</source>
        <translation>Protokoll zeigen</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/details.py"/>
        <source>Details of the error</source>
        <translation>Details des Fehlers</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/details.py"/>
        <source>Trace of the error</source>
        <translation>Aufrufverlauf des Fehlers</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/export.py"/>
        <source>Keras file (.keras)</source>
        <translation>Keras-Datei (.keras)</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/export.py"/>
        <source>TensorFlow SavedModel (folder)</source>
        <translation>TensorFlow SavedModel (Ordner)</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/export.py"/>
        <source>Export a checkpoint</source>
        <translation>Prüfpunkt exportieren</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/export.py"/>
        <source>Checkpoint {number} of run {run}</source>
        <translation>Prüfpunkt {number} von Lauf {run}</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/export.py"/>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/export.py"/>
        <source>Write to</source>
        <translation>Schreiben nach</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/export.py"/>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/export.py"/>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/export.py"/>
        <source>Say where to write.</source>
        <translation>Angeben, wohin geschrieben werden soll.</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/export.py"/>
        <source>{name} exists already; choose another name.</source>
        <translation>{name} ist schon vorhanden; einen anderen Namen wählen.</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/export.py"/>
        <source>Export to</source>
        <translation>Exportieren nach</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/export.py"/>
        <source>Choose</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/export.py"/>
        <source>There is no folder {folder}.</source>
        <translation>Es gibt keinen Ordner {folder}.</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/gallery.py"/>
        <source>New design</source>
        <translation>Neuer Entwurf</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/gallery.py"/>
        <source>Search the templates</source>
        <translation>Vorlagen durchsuchen</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/gallery.py"/>
        <source>Search by what it is, shows or trains on</source>
        <translation>Suchen nach Art, Zweck oder Daten</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/gallery.py"/>
        <source>Nothing matches. Other words may, or an empty design.</source>
        <translation>Nichts passt. Vielleicht helfen andere Wörter oder ein leerer Entwurf.</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/gallery.py"/>
        <source>Start from a working example, or from nothing.</source>
        <translation>Mit einem funktionierenden Beispiel beginnen, oder mit nichts.</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/gallery.py"/>
        <source>Create design</source>
        <translation>Entwurf erstellen</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/import_report.py"/>
        <source>{nodes} nodes, {layers} layers in all, with {params} parameters were made of {name}.</source>
        <translation>Aus {name} wurden {nodes} Knoten, insgesamt {layers} Schichten, mit {params} Parametern.</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/import_report.py"/>
        <source>{nodes} nodes with {params} parameters were made of {name}.</source>
        <translation>Aus {name} wurden {nodes} Knoten mit {params} Parametern.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/dialogs/import_report.py"/>
        <source>{count} things were not understood; see below.</source>
        <translation><numerusform>Eines wurde nicht verstanden; siehe unten.</numerusform><numerusform>{count} Dinge wurden nicht verstanden; siehe unten.</numerusform></translation>
    </message>
    <message>
        <location filename="../../app/dialogs/import_report.py"/>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/import_report.py"/>
        <source>What is otherwise than in the file</source>
        <translation>Was anders ist als in der Datei</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/import_report.py"/>
        <source>The design computes what the file says.</source>
        <translation>Der Entwurf berechnet, was die Datei sagt.</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/import_report.py"/>
        <source>All layers were understood, but some differ from the file; see below.</source>
        <translation>Alle Schichten wurden verstanden, aber einige weichen von der Datei ab; siehe unten.</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/import_report.py"/>
        <source>Its weights were left out: brains import FILE --weights CHECKPOINT writes them.</source>
        <translation>Die Gewichte wurden ausgelassen: brains import DATEI --weights PRÜFPUNKT schreibt sie.</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/picture.py"/>
        <source>PNG, pixels</source>
        <translation>PNG, Pixel</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/picture.py"/>
        <source>SVG, a drawing</source>
        <translation>SVG, eine Zeichnung</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/picture.py"/>
        <source>PDF, a page</source>
        <translation>PDF, eine Seite</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/picture.py"/>
        <source>The whole design</source>
        <translation>Der ganze Entwurf</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/picture.py"/>
        <source>The selection</source>
        <translation>Die Auswahl</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/picture.py"/>
        <source>What is seen now</source>
        <translation>Was gerade zu sehen ist</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/picture.py"/>
        <source>As shown</source>
        <translation>Wie angezeigt</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/picture.py"/>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/picture.py"/>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/picture.py"/>
        <source>Shapes on the &amp;wires</source>
        <translation>Formen an den &amp;Leitungen</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/picture.py"/>
        <source>&amp;Title line</source>
        <translation>&amp;Titelzeile</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/picture.py"/>
        <source>T&amp;ransparent background</source>
        <translation>Transparenter &amp;Hintergrund</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/picture.py"/>
        <source>Save a picture of the design</source>
        <translation>Bild des Entwurfs speichern</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/picture.py"/>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/picture.py"/>
        <source>Kind of file</source>
        <translation>Dateiart</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/picture.py"/>
        <source>What to show</source>
        <translation>Bildinhalt</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/picture.py"/>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/picture.py"/>
        <source>Pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/picture.py"/>
        <source>&amp;Save picture…</source>
        <translation>Bild &amp;speichern…</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/picture.py"/>
        <source>pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/picture.py"/>
        <source>units, at any scale</source>
        <translation>Einheiten, in jedem Maßstab</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/picture.py"/>
        <source>The picture is on the clipboard.</source>
        <translation>Das Bild ist in der Zwischenablage.</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/questions.py"/>
        <source>Save the changes to “{title}”?</source>
        <translation>Änderungen an „{title}“ speichern?</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/questions.py"/>
        <source>They are lost if you do not save them.</source>
        <translation>Ohne Speichern gehen sie verloren.</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/questions.py"/>
        <source>Stop the training and close?</source>
        <translation>Training stoppen und schließen?</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/questions.py"/>
        <source>The run saves a checkpoint first, so that it can be resumed.</source>
        <translation>Der Lauf speichert zuerst einen Prüfpunkt und kann so fortgesetzt werden.</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/questions.py"/>
        <source>Close all windows?</source>
        <translation>Alle Fenster schließen?</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/questions.py"/>
        <source>{titles} and {count} more</source>
        <translation>{titles} und {count} weitere</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/questions.py"/>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/questions.py"/>
        <source>Discard changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/questions.py"/>
        <source>Stop and close</source>
        <translation>Stoppen und schließen</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/questions.py"/>
        <source>There are changes that are not saved: {titles}.</source>
        <translation>Es gibt Änderungen, die nicht gespeichert sind: {titles}.</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/questions.py"/>
        <source>A run goes on for {titles}; it saves a checkpoint first.</source>
        <translation>Für {titles} ist noch ein Lauf im Gang; er speichert zuerst einen Prüfpunkt.</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/questions.py"/>
        <source>Stop and quit</source>
        <translation>Stoppen und beenden</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/questions.py"/>
        <source>Save all and quit</source>
        <translation>Alle speichern und beenden</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/questions.py"/>
        <source>Discard changes and quit</source>
        <translation>Änderungen verwerfen und beenden</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/shortcuts.py"/>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/shortcuts.py"/>
        <source>Search the shortcuts</source>
        <translation>Tastenkürzel durchsuchen</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/shortcuts.py"/>
        <source>Search by what is done, or by its keys</source>
        <translation>Nach der Aktion oder nach ihren Tasten suchen</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/shortcuts.py"/>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/shortcuts.py"/>
        <source>What is done</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/shortcuts.py"/>
        <source>Keys or mouse</source>
        <translation>Tasten oder Maus</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/shortcuts.py"/>
        <source>no key; Ctrl+K finds it</source>
        <translation>keine Taste; Strg+K findet es</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/template_list.py"/>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/template_list.py"/>
        <source>Start with nothing, and build from the palette.</source>
        <translation>Mit nichts beginnen und aus der Palette aufbauen.</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/template_list.py"/>
        <source>{data} · {count} layers</source>
        <translation>{data} · {count} Schichten</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/template_list.py"/>
        <source>From nothing</source>
        <translation>Von Grund auf</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/template_list.py"/>
        <source>Empty design</source>
        <translation>Leerer Entwurf</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/template_list.py"/>
        <source>blank nothing new</source>
        <translation>leer nichts neu</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/trust_layer.py"/>
        <source>A layer file is a program: once trusted, it can do on this computer whatever you can do. Trust it only if you have read it, or know who wrote it. When its content changes, you are asked anew.</source>
        <translation>Eine Schichtdatei ist ein Programm: mit Vertrauen kann sie auf diesem Computer alles tun, was der Benutzer kann. Nur vertrauen, wenn sie gelesen wurde oder der Autor bekannt ist. Ändert sich ihr Inhalt, wird neu gefragt.</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/trust_layer.py"/>
        <source>Trust the layer file {name}?</source>
        <translation>Der Schichtdatei {name} vertrauen?</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/trust_layer.py"/>
        <source>Content of {name}</source>
        <translation>Inhalt von {name}</translation>
    </message>
    <message>
        <location filename="../../app/dialogs/trust_layer.py"/>
        <source>Trust this file</source>
        <translation>Dieser Datei vertrauen</translation>
    </message>
    <message>
        <location filename="../../app/documents.py"/>
        <source>Brains designs (*{suffix});;All files (*)</source>
        <translation>Brains-Entwürfe (*{suffix});;Alle Dateien (*)</translation>
    </message>
    <message>
        <location filename="../../app/documents.py"/>
        <source>a Python script</source>
        <translation>ein Python-Skript</translation>
    </message>
    <message>
        <location filename="../../app/documents.py"/>
        <source>a notebook</source>
        <translation>ein Notebook</translation>
    </message>
    <message>
        <location filename="../../app/documents.py"/>
        <source>Python scripts (*.py)</source>
        <translation>Python-Skripte (*.py)</translation>
    </message>
    <message>
        <location filename="../../app/documents.py"/>
        <source>Notebooks (*.ipynb)</source>
        <translation>Notebooks (*.ipynb)</translation>
    </message>
    <message>
        <location filename="../../app/documents.py"/>
        <source>Open a design in a new window</source>
        <translation>Entwurf in neuem Fenster öffnen</translation>
    </message>
    <message>
        <location filename="../../app/documents.py"/>
        <source>Save the design</source>
        <translation>Entwurf speichern</translation>
    </message>
    <message>
        <location filename="../../app/documents.py"/>
        <source>Export as {kind}</source>
        <translation>Exportieren als {kind}</translation>
    </message>
    <message>
        <location filename="../../app/documents.py"/>
        <source>Import a model</source>
        <translation>Modell importieren</translation>
    </message>
    <message>
        <location filename="../../app/documents.py"/>
        <source>{name} is open in another window, so it is read-only here. Save As makes a copy of your own.</source>
        <translation>{name} ist in einem anderen Fenster offen und hier daher schreibgeschützt. Speichern unter legt eine eigene Kopie an.</translation>
    </message>
    <message>
        <location filename="../../app/documents.py"/>
        <source>Exported to {path}. It runs with Keras alone.</source>
        <translation>Exportiert nach {path}. Läuft mit Keras allein.</translation>
    </message>
    <message>
        <location filename="../../app/documents.py"/>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <location filename="../../app/documents.py"/>
        <source>{sentence} It may come from {name}, which is not trusted.</source>
        <translation>{sentence} Sie könnte aus {name} stammen, der nicht vertraut wird.</translation>
    </message>
    <message>
        <location filename="../../app/documents.py"/>
        <source>{count} layer files are not trusted, so nothing in them was run: {names}.</source>
        <translation>{count} Schichtdateien wird nicht vertraut, daher wurde nichts darin ausgeführt: {names}.</translation>
    </message>
    <message>
        <location filename="../../app/documents.py"/>
        <source>Open a design</source>
        <translation>Entwurf öffnen</translation>
    </message>
    <message>
        <location filename="../../app/files.py"/>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <location filename="../../app/handbook/paper.py"/>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <location filename="../../app/handbook/speech.py"/>
        <source>When to use it</source>
        <translation>Wann verwenden</translation>
    </message>
    <message>
        <location filename="../../app/handbook/speech.py"/>
        <source>Inputs</source>
        <translation>Eingänge</translation>
    </message>
    <message>
        <location filename="../../app/handbook/speech.py"/>
        <source>Outputs</source>
        <translation>Ausgänge</translation>
    </message>
    <message>
        <location filename="../../app/handbook/speech.py"/>
        <source>Shapes</source>
        <translation>Formen</translation>
    </message>
    <message>
        <location filename="../../app/handbook/speech.py"/>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <location filename="../../app/handbook/speech.py"/>
        <source>Reference</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <location filename="../../app/handbook/speech.py"/>
        <source>See also</source>
        <translation>Siehe auch</translation>
    </message>
    <message>
        <location filename="../../app/handbook/speech.py"/>
        <source>Handbook</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <location filename="../../app/handbook/speech.py"/>
        <source>Guides</source>
        <translation>Leitfäden</translation>
    </message>
    <message>
        <location filename="../../app/handbook/speech.py"/>
        <source>Lists</source>
        <translation>Listen</translation>
    </message>
    <message>
        <location filename="../../app/handbook/speech.py"/>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <location filename="../../app/handbook/speech.py"/>
        <source>all layers</source>
        <translation>alle Schichten</translation>
    </message>
    <message>
        <location filename="../../app/handbook/speech.py"/>
        <source>all problems</source>
        <translation>alle Probleme</translation>
    </message>
    <message>
        <location filename="../../app/handbook/speech.py"/>
        <source>in</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <location filename="../../app/handbook/speech.py"/>
        <source>out, with the defaults</source>
        <translation>Ausgang, mit den Vorgaben</translation>
    </message>
    <message>
        <location filename="../../app/handbook/speech.py"/>
        <source>weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <location filename="../../app/handbook/speech.py"/>
        <source>option</source>
        <translation>Option</translation>
    </message>
    <message>
        <location filename="../../app/handbook/speech.py"/>
        <source>default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <location filename="../../app/handbook/speech.py"/>
        <source>values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <location filename="../../app/handbook/speech.py"/>
        <source>meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <location filename="../../app/handbook/speech.py"/>
        <source>any number</source>
        <translation>beliebig viele</translation>
    </message>
    <message>
        <location filename="../../app/handbook/speech.py"/>
        <source>may stay free</source>
        <translation>darf frei bleiben</translation>
    </message>
    <message>
        <location filename="../../app/handbook/speech.py"/>
        <source>Tensor</source>
        <translation>Tensoren</translation>
    </message>
    <message>
        <location filename="../../app/handbook/speech.py"/>
        <source>Preprocessing</source>
        <translation>Vorverarbeitung</translation>
    </message>
    <message>
        <location filename="../../app/handbook/speech.py"/>
        <source>whole numbers</source>
        <translation>ganze Zahlen</translation>
    </message>
    <message>
        <location filename="../../app/handbook/speech.py"/>
        <source>formula, shapes, options, advice and reference of each</source>
        <translation>Formel, Formen, Optionen, Rat und Quelle zu jeder</translation>
    </message>
    <message>
        <location filename="../../app/handbook/speech.py"/>
        <source>what each means and what to do</source>
        <translation>was jedes bedeutet und was zu tun ist</translation>
    </message>
    <message>
        <location filename="../../app/handbook/speech.py"/>
        <source>F1 tells of what has the focus: a layer, an option, a problem. Type in the field to search all pages.</source>
        <translation>F1 erklärt, was den Fokus hat: eine Schicht, eine Option, ein Problem. Das Feld durchsucht alle Seiten.</translation>
    </message>
    <message>
        <location filename="../../app/handbook/window.py"/>
        <source>No page matches. Fewer or other words may.</source>
        <translation>Keine Seite passt. Vielleicht helfen weniger oder andere Wörter.</translation>
    </message>
    <message>
        <location filename="../../app/handbook/window.py"/>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <location filename="../../app/handbook/window.py"/>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <location filename="../../app/handbook/window.py"/>
        <source>Start of the handbook</source>
        <translation>Anfang des Handbuchs</translation>
    </message>
    <message>
        <location filename="../../app/handbook/window.py"/>
        <source>Search the handbook</source>
        <translation>Handbuch durchsuchen</translation>
    </message>
    <message>
        <location filename="../../app/handbook/window.py"/>
        <source>Search all pages</source>
        <translation>Alle Seiten durchsuchen</translation>
    </message>
    <message>
        <location filename="../../app/handbook/window.py"/>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <location filename="../../app/handbook/window.py"/>
        <source>{title} - Handbook</source>
        <translation>{title} - Handbuch</translation>
    </message>
    <message>
        <location filename="../../app/history/model.py"/>
        <source>at {time}</source>
        <translation>um {time}</translation>
    </message>
    <message>
        <location filename="../../app/history/model.py"/>
        <source>Opened</source>
        <translation>Geöffnet</translation>
    </message>
    <message>
        <location filename="../../app/history/model.py"/>
        <source>the present state</source>
        <translation>der jetzige Zustand</translation>
    </message>
    <message>
        <location filename="../../app/history/model.py"/>
        <source>saved</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <location filename="../../app/history/model.py"/>
        <source>undone</source>
        <translation>rückgängig gemacht</translation>
    </message>
    <message>
        <location filename="../../app/history/panel.py"/>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <location filename="../../app/history/panel.py"/>
        <source>Hide the history</source>
        <translation>Verlauf verbergen</translation>
    </message>
    <message>
        <location filename="../../app/history/panel.py"/>
        <source>Hide the history; View, History shows it again</source>
        <translation>Verlauf verbergen; Ansicht, Verlauf zeigt ihn wieder</translation>
    </message>
    <message>
        <location filename="../../app/history/panel.py"/>
        <source>Filter the steps</source>
        <translation>Schritte filtern</translation>
    </message>
    <message>
        <location filename="../../app/history/panel.py"/>
        <source>Steps, the oldest first</source>
        <translation>Schritte, der älteste zuerst</translation>
    </message>
    <message>
        <location filename="../../app/history/panel.py"/>
        <source>{count} steps, {undone} undone</source>
        <translation>{count} Schritte, {undone} rückgängig gemacht</translation>
    </message>
    <message>
        <location filename="../../app/history/panel.py"/>
        <source>1 step</source>
        <translation>1 Schritt</translation>
    </message>
    <message>
        <location filename="../../app/history/panel.py"/>
        <source>{count} steps</source>
        <translation>{count} Schritte</translation>
    </message>
    <message>
        <location filename="../../app/history/words.py"/>
        <source>{count} min ago</source>
        <translation>vor {count} min</translation>
    </message>
    <message>
        <location filename="../../app/history/words.py"/>
        <source>{count} h ago</source>
        <translation>vor {count} h</translation>
    </message>
    <message>
        <location filename="../../app/history/words.py"/>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <location filename="../../app/inspector/bindings.py"/>
        <source>{option} follows {parameter}</source>
        <translation>{option} folgt {parameter}</translation>
    </message>
    <message>
        <location filename="../../app/inspector/bindings.py"/>
        <source>{option} follows no parameter</source>
        <translation>{option} folgt keinem Parameter</translation>
    </message>
    <message>
        <location filename="../../app/inspector/bindings.py"/>
        <source>{state}. Choose a parameter of the block.</source>
        <translation>{state}. Einen Parameter des Blocks auswählen.</translation>
    </message>
    <message>
        <location filename="../../app/inspector/bindings.py"/>
        <source>Make {option} a parameter</source>
        <translation>{option} zum Parameter machen</translation>
    </message>
    <message>
        <location filename="../../app/inspector/bindings.py"/>
        <source>It {fault}.</source>
        <translation>Die Option {fault}.</translation>
    </message>
    <message>
        <location filename="../../app/inspector/bindings.py"/>
        <source>Let it be what {name} is</source>
        <translation>Soll sein, was {name} ist</translation>
    </message>
    <message>
        <location filename="../../app/inspector/bindings.py"/>
        <source>New parameter</source>
        <translation>Neuer Parameter</translation>
    </message>
    <message>
        <location filename="../../app/inspector/bindings.py"/>
        <source>Follow nothing</source>
        <translation>Keinem folgen</translation>
    </message>
    <message>
        <location filename="../../app/inspector/block_section.py"/>
        <source>This is the only block of its definition.</source>
        <translation>Dies ist der einzige Block seiner Definition.</translation>
    </message>
    <message>
        <location filename="../../app/inspector/block_section.py"/>
        <source>Block</source>
        <translation>Block</translation>
    </message>
    <message>
        <location filename="../../app/inspector/block_section.py"/>
        <source>Show the layers inside on the canvas</source>
        <translation>Zeigt die Schichten im Inneren auf der Arbeitsfläche</translation>
    </message>
    <message>
        <location filename="../../app/inspector/block_section.py"/>
        <source>{count} blocks share this definition; what is inside changes in all.</source>
        <translation>{count} Blöcke teilen diese Definition; was innen ist, ändert sich in allen.</translation>
    </message>
    <message>
        <location filename="../../app/inspector/block_section.py"/>
        <source>Edits inside it then leave the other blocks as they are</source>
        <translation>Änderungen im Inneren lassen die anderen Blöcke dann, wie sie sind</translation>
    </message>
    <message>
        <location filename="../../app/inspector/bypass_line.py"/>
        <source>Take part again</source>
        <translation>Wieder einbeziehen</translation>
    </message>
    <message>
        <location filename="../../app/inspector/bypass_line.py"/>
        <source>Let the bypassed layers take part again</source>
        <translation>Die überbrückten Schichten wieder einbeziehen</translation>
    </message>
    <message>
        <location filename="../../app/inspector/bypass_line.py"/>
        <source>Build and train the network with it again</source>
        <translation>Das Netz wieder mit ihr bauen und trainieren</translation>
    </message>
    <message>
        <location filename="../../app/inspector/bypass_line.py"/>
        <source>Marked as bypassed, but no wire can take its place.</source>
        <translation>Als überbrückt markiert, aber keine Leitung kann ihren Platz einnehmen.</translation>
    </message>
    <message>
        <location filename="../../app/inspector/bypass_line.py"/>
        <source>Bypassed: the network is built as if a wire stood in its place.</source>
        <translation>Überbrückt: das Netz wird gebaut, als stünde an dieser Stelle eine Leitung.</translation>
    </message>
    <message>
        <location filename="../../app/inspector/bypass_line.py"/>
        <source>{count} of them bypassed: the network is built as if wires stood in their places.</source>
        <translation>{count} davon überbrückt: das Netz wird gebaut, als stünden an diesen Stellen Leitungen.</translation>
    </message>
    <message>
        <location filename="../../app/inspector/definition_head.py"/>
        <source>Name of the block's definition</source>
        <translation>Name der Definition des Blocks</translation>
    </message>
    <message>
        <location filename="../../app/inspector/definition_head.py"/>
        <source>Notes on the block</source>
        <translation>Notizen zum Block</translation>
    </message>
    <message>
        <location filename="../../app/inspector/definition_head.py"/>
        <source>What this block is for; the first line is its summary</source>
        <translation>Wofür dieser Block da ist; die erste Zeile ist seine Kurzfassung</translation>
    </message>
    <message>
        <location filename="../../app/inspector/definition_head.py"/>
        <source>Name of the definition</source>
        <translation>Name der Definition</translation>
    </message>
    <message>
        <location filename="../../app/inspector/definition_head.py"/>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <location filename="../../app/inspector/editors/codecs.py"/>
        <source>height width, or -1</source>
        <translation>height width, oder -1</translation>
    </message>
    <message>
        <location filename="../../app/inspector/editors/codecs.py"/>
        <source>Enter a whole number, such as 64.</source>
        <translation>Eine ganze Zahl eingeben, etwa 64.</translation>
    </message>
    <message>
        <location filename="../../app/inspector/editors/codecs.py"/>
        <source>Enter a number, such as 0.01 or 1e-3.</source>
        <translation>Eine Zahl eingeben, etwa 0.01 oder 1e-3.</translation>
    </message>
    <message>
        <location filename="../../app/inspector/editors/codecs.py"/>
        <source>Enter whole numbers, such as 3, 3.</source>
        <translation>Ganze Zahlen eingeben, etwa 3, 3.</translation>
    </message>
    <message>
        <location filename="../../app/inspector/editors/codecs.py"/>
        <source>Enter numbers, such as 0.5, 1, 2.</source>
        <translation>Zahlen eingeben, etwa 0.5, 1, 2.</translation>
    </message>
    <message>
        <location filename="../../app/inspector/editors/codecs.py"/>
        <source>Write each size with its name, such as height=28 width=28.</source>
        <translation>Jede Größe mit ihrem Namen schreiben, etwa height=28 width=28.</translation>
    </message>
    <message>
        <location filename="../../app/inspector/editors/codecs.py"/>
        <source>Each name may stand here only once.</source>
        <translation>Jeder Name darf hier nur einmal stehen.</translation>
    </message>
    <message>
        <location filename="../../app/inspector/editors/controls.py"/>
        <source>Erdős-Rényi kernel</source>
        <translation>Erdős-Rényi-Kernel</translation>
    </message>
    <message>
        <location filename="../../app/inspector/editors/controls.py"/>
        <source>root mean square</source>
        <translation>quadratisches Mittel</translation>
    </message>
    <message>
        <location filename="../../app/inspector/editors/controls.py"/>
        <source>minimum and maximum</source>
        <translation>Minimum und Maximum</translation>
    </message>
    <message>
        <location filename="../../app/inspector/editors/controls.py"/>
        <source>R² score</source>
        <translation>R²-Wert</translation>
    </message>
    <message>
        <location filename="../../app/inspector/editors/controls.py"/>
        <source>top-3 accuracy</source>
        <translation>Top-3-Genauigkeit</translation>
    </message>
    <message>
        <location filename="../../app/inspector/editors/controls.py"/>
        <source>on</source>
        <translation>ein</translation>
    </message>
    <message>
        <location filename="../../app/inspector/editors/controls.py"/>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <location filename="../../app/inspector/editors/controls.py"/>
        <source>“{text}” is neither on nor off.</source>
        <translation>„{text}“ ist weder ein noch aus.</translation>
    </message>
    <message>
        <location filename="../../app/inspector/editors/controls.py"/>
        <source>“{text}” is not one of the choices.</source>
        <translation>„{text}“ gehört nicht zur Auswahl.</translation>
    </message>
    <message>
        <location filename="../../app/inspector/editors/controls.py"/>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <location filename="../../app/inspector/editors/controls.py"/>
        <source>no file chosen</source>
        <translation>keine Datei ausgewählt</translation>
    </message>
    <message>
        <location filename="../../app/inspector/editors/controls.py"/>
        <source>Choose a file</source>
        <translation>Datei auswählen</translation>
    </message>
    <message>
        <location filename="../../app/inspector/editors/editor.py"/>
        <source>several values</source>
        <translation>mehrere Werte</translation>
    </message>
    <message>
        <location filename="../../app/inspector/editors/line_editor.py"/>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <location filename="../../app/inspector/editors/slider.py"/>
        <source>{name}, slider</source>
        <translation>{name}, Schieberegler</translation>
    </message>
    <message>
        <location filename="../../app/inspector/editors/slider.py"/>
        <source>Arrows step it, with Shift finely.</source>
        <translation>Die Pfeiltasten verstellen ihn, mit Umschalt fein.</translation>
    </message>
    <message>
        <location filename="../../app/inspector/editors/table.py"/>
        <source>Data (*.csv *.tsv *.txt *.npz);;All files (*)</source>
        <translation>Daten (*.csv *.tsv *.txt *.npz);;Alle Dateien (*)</translation>
    </message>
    <message>
        <location filename="../../app/inspector/empty_layer.py"/>
        <source>Select a layer on the canvas to see its options here.</source>
        <translation>Eine Schicht auf der Arbeitsfläche auswählen, um hier ihre Optionen zu sehen.</translation>
    </message>
    <message>
        <location filename="../../app/inspector/empty_layer.py"/>
        <source>Add a layer to the canvas to see its options here.</source>
        <translation>Eine Schicht auf der Arbeitsfläche hinzufügen, um hier ihre Optionen zu sehen.</translation>
    </message>
    <message>
        <location filename="../../app/inspector/empty_layer.py"/>
        <source>Select the first layer</source>
        <translation>Erste Schicht auswählen</translation>
    </message>
    <message>
        <location filename="../../app/inspector/field_row.py"/>
        <source>Follows the parameter {parameter}.</source>
        <translation>Folgt dem Parameter {parameter}.</translation>
    </message>
    <message>
        <location filename="../../app/inspector/field_row.py"/>
        <source>Reset {option}</source>
        <translation>{option} zurücksetzen</translation>
    </message>
    <message>
        <location filename="../../app/inspector/field_row.py"/>
        <source>Back to the default, {value}</source>
        <translation>Zurück zur Vorgabe, {value}</translation>
    </message>
    <message>
        <location filename="../../app/inspector/field_row.py"/>
        <source>Reset {option} to {value}</source>
        <translation>{option} auf {value} zurücksetzen</translation>
    </message>
    <message>
        <location filename="../../app/inspector/field_row.py"/>
        <source>Help on {option}</source>
        <translation>Hilfe zu {option}</translation>
    </message>
    <message>
        <location filename="../../app/inspector/field_row.py"/>
        <source>What {option} does (F1)</source>
        <translation>Was {option} bewirkt (F1)</translation>
    </message>
    <message>
        <location filename="../../app/inspector/field_row.py"/>
        <source>{help} Differs from the default, {value}.</source>
        <translation>{help} Weicht von der Vorgabe ab, {value}.</translation>
    </message>
    <message>
        <location filename="../../app/inspector/form.py"/>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <location filename="../../app/inspector/form.py"/>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <location filename="../../app/inspector/form.py"/>
        <source>More, {count} changed</source>
        <translation>Mehr, {count} geändert</translation>
    </message>
    <message>
        <location filename="../../app/inspector/form_bar.py"/>
        <source>Filter the options</source>
        <translation>Die Optionen filtern</translation>
    </message>
    <message>
        <location filename="../../app/inspector/form_bar.py"/>
        <source>Filter options</source>
        <translation>Optionen filtern</translation>
    </message>
    <message>
        <location filename="../../app/inspector/form_bar.py"/>
        <source>Only what differs</source>
        <translation>Nur Abweichendes</translation>
    </message>
    <message>
        <location filename="../../app/inspector/form_bar.py"/>
        <source>Reset all</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <location filename="../../app/inspector/form_bar.py"/>
        <source>Give all options their defaults again</source>
        <translation>Allen Optionen wieder ihre Vorgaben geben</translation>
    </message>
    <message>
        <location filename="../../app/inspector/help_card.py"/>
        <source>Default: {value}</source>
        <translation>Vorgabe: {value}</translation>
    </message>
    <message>
        <location filename="../../app/inspector/help_card.py"/>
        <source>Open in the handbook</source>
        <translation>Im Handbuch öffnen</translation>
    </message>
    <message>
        <location filename="../../app/inspector/help_card.py"/>
        <source>More than {value}</source>
        <translation>Mehr als {value}</translation>
    </message>
    <message>
        <location filename="../../app/inspector/help_card.py"/>
        <source>At least {value}</source>
        <translation>Mindestens {value}</translation>
    </message>
    <message>
        <location filename="../../app/inspector/help_card.py"/>
        <source>Less than {value}</source>
        <translation>Weniger als {value}</translation>
    </message>
    <message>
        <location filename="../../app/inspector/help_card.py"/>
        <source>At most {value}</source>
        <translation>Höchstens {value}</translation>
    </message>
    <message>
        <location filename="../../app/inspector/help_card.py"/>
        <source>One of: {choices}</source>
        <translation>Eines von: {choices}</translation>
    </message>
    <message>
        <location filename="../../app/inspector/help_card.py"/>
        <source>May be left empty</source>
        <translation>Darf leer bleiben</translation>
    </message>
    <message>
        <location filename="../../app/inspector/help_card.py"/>
        <source>In {unit}</source>
        <translation>In {unit}</translation>
    </message>
    <message>
        <location filename="../../app/inspector/layer_tab.py"/>
        <source>Name of the layer</source>
        <translation>Name der Schicht</translation>
    </message>
    <message>
        <location filename="../../app/inspector/layer_tab.py"/>
        <source>Shapes and costs</source>
        <translation>Formen und Kosten</translation>
    </message>
    <message>
        <location filename="../../app/inspector/layer_tab.py"/>
        <source>Copy the options of this layer (Ctrl+Alt+C)</source>
        <translation>Die Optionen dieser Schicht kopieren (Strg+Alt+C)</translation>
    </message>
    <message>
        <location filename="../../app/inspector/layer_tab.py"/>
        <source>Give these layers the copied options (Ctrl+Alt+V)</source>
        <translation>Diesen Schichten die kopierten Optionen geben (Strg+Alt+V)</translation>
    </message>
    <message>
        <location filename="../../app/inspector/layer_tab.py"/>
        <source>Options that they have in common; a change is made to all of them.</source>
        <translation>Gemeinsame Optionen; eine Änderung gilt für alle.</translation>
    </message>
    <message>
        <location filename="../../app/inspector/layer_tab.py"/>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <location filename="../../app/inspector/layer_tab.py"/>
        <source>FLOPs a sample</source>
        <translation>FLOPs je Beispiel</translation>
    </message>
    <message>
        <location filename="../../app/inspector/layer_tab.py"/>
        <source>Activations a sample</source>
        <translation>Aktivierungen je Beispiel</translation>
    </message>
    <message>
        <location filename="../../app/inspector/layer_tab.py"/>
        <source>No option of this name.</source>
        <translation>Keine Option mit diesem Namen.</translation>
    </message>
    <message>
        <location filename="../../app/inspector/layer_tab.py"/>
        <source>Every option has its default.</source>
        <translation>Jede Option hat ihre Vorgabe.</translation>
    </message>
    <message>
        <location filename="../../app/inspector/layer_tab.py"/>
        <source>Select one layer to copy its options.</source>
        <translation>Zum Kopieren der Optionen eine einzelne Schicht auswählen.</translation>
    </message>
    <message>
        <location filename="../../app/inspector/layer_tab.py"/>
        <source>Input</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <location filename="../../app/inspector/layer_tab.py"/>
        <source>Output</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <location filename="../../app/inspector/layer_tab.py"/>
        <source>of them fixed</source>
        <translation>davon fest</translation>
    </message>
    <message>
        <location filename="../../app/inspector/layer_tab.py"/>
        <source>They have no option in common.</source>
        <translation>Es gibt keine gemeinsame Option.</translation>
    </message>
    <message>
        <location filename="../../app/inspector/layer_tab.py"/>
        <source>Receptive field</source>
        <translation>Rezeptives Feld</translation>
    </message>
    <message>
        <location filename="../../app/inspector/layer_table.py"/>
        <source>Params</source>
        <translation>Param</translation>
    </message>
    <message>
        <location filename="../../app/inspector/layer_table.py"/>
        <source>Shape of one sample of its output</source>
        <translation>Form der Ausgabe für ein Beispiel</translation>
    </message>
    <message>
        <location filename="../../app/inspector/layer_table.py"/>
        <source>Number of its weights</source>
        <translation>Anzahl der Gewichte</translation>
    </message>
    <message>
        <location filename="../../app/inspector/layer_table.py"/>
        <source>Operations of one sample's forward pass</source>
        <translation>Rechenschritte eines Vorwärtsdurchgangs für ein Beispiel</translation>
    </message>
    <message>
        <location filename="../../app/inspector/layer_table.py"/>
        <source>{layer}. Its output takes {activation_bytes} a sample.</source>
        <translation>{layer}. Die Ausgabe braucht {activation_bytes} je Beispiel.</translation>
    </message>
    <message>
        <location filename="../../app/inspector/network_tab.py"/>
        <source>Title of the design</source>
        <translation>Titel des Entwurfs</translation>
    </message>
    <message>
        <location filename="../../app/inspector/network_tab.py"/>
        <source>Notes on the design</source>
        <translation>Notizen zum Entwurf</translation>
    </message>
    <message>
        <location filename="../../app/inspector/network_tab.py"/>
        <source>What this design is for, and what you found out</source>
        <translation>Wofür dieser Entwurf da ist, und was dabei herauskam</translation>
    </message>
    <message>
        <location filename="../../app/inspector/network_tab.py"/>
        <source>Totals</source>
        <translation>Summen</translation>
    </message>
    <message>
        <location filename="../../app/inspector/network_tab.py"/>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <location filename="../../app/inspector/network_tab.py"/>
        <source>Layers with their shapes and costs</source>
        <translation>Schichten mit ihren Formen und Kosten</translation>
    </message>
    <message>
        <location filename="../../app/inspector/network_tab.py"/>
        <source>Activations of {batch_size} in training</source>
        <translation>Aktivierungen von {batch_size} im Training</translation>
    </message>
    <message>
        <location filename="../../app/inspector/network_tab.py"/>
        <source>Largest batch in {memory_budget}</source>
        <translation>Größter Batch in {memory_budget}</translation>
    </message>
    <message>
        <location filename="../../app/inspector/network_tab.py"/>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <location filename="../../app/inspector/network_tab.py"/>
        <source>Memory of parameters</source>
        <translation>Speicher der Parameter</translation>
    </message>
    <message>
        <location filename="../../app/inspector/network_tab.py"/>
        <source>Gradients and optimizer</source>
        <translation>Gradienten und Optimierer</translation>
    </message>
    <message>
        <location filename="../../app/inspector/option_clipboard.py"/>
        <source>The options of {name} are copied.</source>
        <translation>Die Optionen von {name} sind kopiert.</translation>
    </message>
    <message>
        <location filename="../../app/inspector/option_clipboard.py"/>
        <source>The options are pasted, but for those that do not fit here: {names}.</source>
        <translation>Die Optionen sind eingefügt, außer denen, die hier nicht passen: {names}.</translation>
    </message>
    <message>
        <location filename="../../app/inspector/option_clipboard.py"/>
        <source>The options are pasted.</source>
        <translation>Die Optionen sind eingefügt.</translation>
    </message>
    <message>
        <location filename="../../app/inspector/option_menu.py"/>
        <source>Copy value</source>
        <translation>Wert kopieren</translation>
    </message>
    <message>
        <location filename="../../app/inspector/option_menu.py"/>
        <source>Paste value</source>
        <translation>Wert einfügen</translation>
    </message>
    <message>
        <location filename="../../app/inspector/option_menu.py"/>
        <source>Reset to {value}</source>
        <translation>Auf {value} zurücksetzen</translation>
    </message>
    <message>
        <location filename="../../app/inspector/panel.py"/>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <location filename="../../app/inspector/panel.py"/>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <location filename="../../app/inspector/panel.py"/>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <location filename="../../app/inspector/panel.py"/>
        <source>Pages of the inspector</source>
        <translation>Seiten des Inspektors</translation>
    </message>
    <message>
        <location filename="../../app/inspector/parameters.py"/>
        <source>No parameters yet. With one, each block of this kind can have a value of its own.</source>
        <translation>Noch keine Parameter. Mit einem kann jeder Block dieser Art einen eigenen Wert haben.</translation>
    </message>
    <message>
        <location filename="../../app/inspector/parameters.py"/>
        <source>whole number</source>
        <translation>ganze Zahl</translation>
    </message>
    <message>
        <location filename="../../app/inspector/parameters.py"/>
        <source>on or off</source>
        <translation>ein oder aus</translation>
    </message>
    <message>
        <location filename="../../app/inspector/parameters.py"/>
        <source>Add parameter</source>
        <translation>Parameter hinzufügen</translation>
    </message>
    <message>
        <location filename="../../app/inspector/parameters.py"/>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <location filename="../../app/inspector/parameters.py"/>
        <source>Small letters, digits and underscores.</source>
        <translation>Kleine Buchstaben, Ziffern und Unterstriche.</translation>
    </message>
    <message>
        <location filename="../../app/inspector/parameters.py"/>
        <source>Choices</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <location filename="../../app/inspector/parameters.py"/>
        <source>Its values, with commas between them.</source>
        <translation>Die Werte, durch Kommas getrennt.</translation>
    </message>
    <message>
        <location filename="../../app/inspector/parameters.py"/>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <location filename="../../app/inspector/parameters.py"/>
        <source>Remove the parameter {name}</source>
        <translation>Parameter {name} entfernen</translation>
    </message>
    <message>
        <location filename="../../app/inspector/parameters.py"/>
        <source>The options that follow it keep its default</source>
        <translation>Die Optionen, die ihm folgen, behalten seine Vorgabe</translation>
    </message>
    <message>
        <location filename="../../app/inspector/parameters.py"/>
        <source>Parameter {name}, {kind}</source>
        <translation>Parameter {name}, {kind}</translation>
    </message>
    <message>
        <location filename="../../app/inspector/parameters.py"/>
        <source>What values it takes.</source>
        <translation>Welche Werte er annimmt.</translation>
    </message>
    <message>
        <location filename="../../app/inspector/parameters.py"/>
        <source>Default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <location filename="../../app/inspector/parameters.py"/>
        <source>Its value until a user sets it.</source>
        <translation>Der Wert, bis ein anderer gesetzt wird.</translation>
    </message>
    <message>
        <location filename="../../app/inspector/parameters.py"/>
        <source>Minimum</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <location filename="../../app/inspector/parameters.py"/>
        <source>Maximum</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <location filename="../../app/inspector/parameters.py"/>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <location filename="../../app/inspector/parameters.py"/>
        <source>One sentence, shown beside it.</source>
        <translation>Ein Satz, der daneben steht.</translation>
    </message>
    <message>
        <location filename="../../app/inspector/problem_cards.py"/>
        <source>Fix: {label}</source>
        <translation>Abhilfe: {label}</translation>
    </message>
    <message>
        <location filename="../../app/inspector/problem_cards.py"/>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <location filename="../../app/inspector/problem_cards.py"/>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <location filename="../../app/inspector/section.py"/>
        <source>unfolded</source>
        <translation>ausgeklappt</translation>
    </message>
    <message>
        <location filename="../../app/inspector/section.py"/>
        <source>folded</source>
        <translation>eingeklappt</translation>
    </message>
    <message>
        <location filename="../../app/inspector/targets.py"/>
        <source>Apply to all {count} {layer} layers</source>
        <translation>Auf alle {count} Schichten der Art {layer} anwenden</translation>
    </message>
    <message>
        <location filename="../../app/inspector/targets.py"/>
        <source>Set {option}</source>
        <translation>{option} setzen</translation>
    </message>
    <message>
        <location filename="../../app/inspector/targets.py"/>
        <source>{count} {layer} layers</source>
        <translation>{count} Schichten der Art {layer}</translation>
    </message>
    <message>
        <location filename="../../app/inspector/training_tab.py"/>
        <source>{samples} samples of {shape}, {aim}.</source>
        <translation>{samples} Beispiele von {shape}, {aim}.</translation>
    </message>
    <message>
        <location filename="../../app/inspector/training_tab.py"/>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <location filename="../../app/inspector/training_tab.py"/>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <location filename="../../app/inspector/training_tab.py"/>
        <source>first GPU</source>
        <translation>erste GPU</translation>
    </message>
    <message>
        <location filename="../../app/inspector/training_tab.py"/>
        <source>{count} classes</source>
        <translation>{count} Klassen</translation>
    </message>
    <message>
        <location filename="../../app/inspector/training_tab.py"/>
        <source>{count} values to predict</source>
        <translation>{count} Werte vorherzusagen</translation>
    </message>
    <message>
        <location filename="../../app/inspector/training_tab.py"/>
        <source>one value to predict</source>
        <translation>ein Wert vorherzusagen</translation>
    </message>
    <message>
        <location filename="../../app/inspector/training_tab.py"/>
        <source>No setting of this name.</source>
        <translation>Keine Einstellung mit diesem Namen.</translation>
    </message>
    <message>
        <location filename="../../app/inspector/training_tab.py"/>
        <source>Every setting has its default.</source>
        <translation>Jede Einstellung hat ihre Vorgabe.</translation>
    </message>
    <message>
        <location filename="../../app/keymap.py"/>
        <source>Mouse on the canvas</source>
        <translation>Maus auf der Arbeitsfläche</translation>
    </message>
    <message>
        <location filename="../../app/keymap.py"/>
        <source>Search for a layer to add</source>
        <translation>Eine Schicht zum Hinzufügen suchen</translation>
    </message>
    <message>
        <location filename="../../app/keymap.py"/>
        <source>Behind the selected layer, if there is one</source>
        <translation>Hinter die ausgewählte Schicht, wenn es eine gibt</translation>
    </message>
    <message>
        <location filename="../../app/keymap.py"/>
        <source>Leave the canvas</source>
        <translation>Die Arbeitsfläche verlassen</translation>
    </message>
    <message>
        <location filename="../../app/keymap.py"/>
        <source>The keys go to the next panel</source>
        <translation>Die Tasten wirken dann im nächsten Bereich</translation>
    </message>
    <message>
        <location filename="../../app/keymap.py"/>
        <source>Select a layer, or move the selected ones</source>
        <translation>Eine Schicht auswählen oder die ausgewählten verschieben</translation>
    </message>
    <message>
        <location filename="../../app/keymap.py"/>
        <source>By the grid</source>
        <translation>Um einen Rasterschritt</translation>
    </message>
    <message>
        <location filename="../../app/keymap.py"/>
        <source>Move the selected layers further</source>
        <translation>Die ausgewählten Schichten weiter verschieben</translation>
    </message>
    <message>
        <location filename="../../app/keymap.py"/>
        <source>Walk to the next layer</source>
        <translation>Zur nächsten Schicht gehen</translation>
    </message>
    <message>
        <location filename="../../app/keymap.py"/>
        <source>Select the next layer as well</source>
        <translation>Auch die nächste Schicht auswählen</translation>
    </message>
    <message>
        <location filename="../../app/keymap.py"/>
        <source>Connect the selected layers</source>
        <translation>Die ausgewählten Schichten verbinden</translation>
    </message>
    <message>
        <location filename="../../app/keymap.py"/>
        <source>From left to right</source>
        <translation>Von links nach rechts</translation>
    </message>
    <message>
        <location filename="../../app/keymap.py"/>
        <source>Open the selected block, or the problems of the layer</source>
        <translation>Den ausgewählten Block öffnen oder die Probleme der Schicht</translation>
    </message>
    <message>
        <location filename="../../app/keymap.py"/>
        <source>Cancel a drag, close what is open, select nothing, leave a block</source>
        <translation>Ein Ziehen abbrechen, Offenes schließen, die Auswahl aufheben, einen Block verlassen</translation>
    </message>
    <message>
        <location filename="../../app/keymap.py"/>
        <source>Drag it from the list, or double-click it there</source>
        <translation>Aus der Liste ziehen oder dort doppelklicken</translation>
    </message>
    <message>
        <location filename="../../app/keymap.py"/>
        <source>Put a layer into a wire</source>
        <translation>Eine Schicht in eine Leitung setzen</translation>
    </message>
    <message>
        <location filename="../../app/keymap.py"/>
        <source>Drop it on the wire, or double-click the wire</source>
        <translation>Auf der Leitung ablegen oder die Leitung doppelklicken</translation>
    </message>
    <message>
        <location filename="../../app/keymap.py"/>
        <source>Search for a layer</source>
        <translation>Eine Schicht suchen</translation>
    </message>
    <message>
        <location filename="../../app/keymap.py"/>
        <source>Double-click the empty canvas</source>
        <translation>Die leere Arbeitsfläche doppelklicken</translation>
    </message>
    <message>
        <location filename="../../app/keymap.py"/>
        <source>Wire two layers</source>
        <translation>Zwei Schichten verbinden</translation>
    </message>
    <message>
        <location filename="../../app/keymap.py"/>
        <source>Drag from the right dot of one to the left dot of the other</source>
        <translation>Vom rechten Punkt der einen zum linken Punkt der anderen ziehen</translation>
    </message>
    <message>
        <location filename="../../app/keymap.py"/>
        <source>Choose from the layers that fit</source>
        <translation>Aus den passenden Schichten wählen</translation>
    </message>
    <message>
        <location filename="../../app/keymap.py"/>
        <source>Drop a wire into empty space</source>
        <translation>Eine Leitung im Leeren loslassen</translation>
    </message>
    <message>
        <location filename="../../app/keymap.py"/>
        <source>Move a wire's end, or take it off</source>
        <translation>Das Ende einer Leitung umstecken oder abnehmen</translation>
    </message>
    <message>
        <location filename="../../app/keymap.py"/>
        <source>Drag it by that end</source>
        <translation>An diesem Ende ziehen</translation>
    </message>
    <message>
        <location filename="../../app/keymap.py"/>
        <source>Move all wires of a dot</source>
        <translation>Alle Leitungen eines Punkts verlegen</translation>
    </message>
    <message>
        <location filename="../../app/keymap.py"/>
        <source>Shift+drag from it</source>
        <translation>Umschalt+Ziehen vom Punkt aus</translation>
    </message>
    <message>
        <location filename="../../app/keymap.py"/>
        <source>Cut wires</source>
        <translation>Leitungen durchtrennen</translation>
    </message>
    <message>
        <location filename="../../app/keymap.py"/>
        <source>Alt+Shift+drag across them</source>
        <translation>Alt+Umschalt+Ziehen quer darüber</translation>
    </message>
    <message>
        <location filename="../../app/keymap.py"/>
        <source>Select several layers</source>
        <translation>Mehrere Schichten auswählen</translation>
    </message>
    <message>
        <location filename="../../app/keymap.py"/>
        <source>Drag over them, or Shift+click each</source>
        <translation>Über sie ziehen oder jede mit Umschalt+Klick</translation>
    </message>
    <message>
        <location filename="../../app/keymap.py"/>
        <source>Move layers along the grid</source>
        <translation>Schichten am Raster entlang verschieben</translation>
    </message>
    <message>
        <location filename="../../app/keymap.py"/>
        <source>Shift+drag</source>
        <translation>Umschalt+Ziehen</translation>
    </message>
    <message>
        <location filename="../../app/keymap.py"/>
        <source>Move layers without lining them up</source>
        <translation>Schichten verschieben, ohne sie auszurichten</translation>
    </message>
    <message>
        <location filename="../../app/keymap.py"/>
        <source>Hold Ctrl while you drag</source>
        <translation>Strg beim Ziehen halten</translation>
    </message>
    <message>
        <location filename="../../app/keymap.py"/>
        <source>Stretch a note or a group</source>
        <translation>Eine Notiz oder Gruppe in der Größe ändern</translation>
    </message>
    <message>
        <location filename="../../app/keymap.py"/>
        <source>Drag an edge or a corner of it</source>
        <translation>An einer Kante oder Ecke ziehen</translation>
    </message>
    <message>
        <location filename="../../app/keymap.py"/>
        <source>Rename a layer, or open a block</source>
        <translation>Eine Schicht umbenennen oder einen Block öffnen</translation>
    </message>
    <message>
        <location filename="../../app/keymap.py"/>
        <source>Double-click it</source>
        <translation>Doppelklick darauf</translation>
    </message>
    <message>
        <location filename="../../app/keymap.py"/>
        <source>Move the view</source>
        <translation>Die Ansicht verschieben</translation>
    </message>
    <message>
        <location filename="../../app/keymap.py"/>
        <source>Drag with the middle button, or with Space held; wheel</source>
        <translation>Mit der mittleren Taste oder bei gehaltener Leertaste ziehen; Mausrad</translation>
    </message>
    <message>
        <location filename="../../app/keymap.py"/>
        <source>Zoom at the pointer</source>
        <translation>Am Zeiger zoomen</translation>
    </message>
    <message>
        <location filename="../../app/keymap.py"/>
        <source>Ctrl+wheel, or pinch</source>
        <translation>Strg+Mausrad oder zwei Finger spreizen</translation>
    </message>
    <message>
        <location filename="../../app/keymap.py"/>
        <source>Everything that can be done with a layer or a wire</source>
        <translation>Alles, was mit einer Schicht oder Leitung möglich ist</translation>
    </message>
    <message>
        <location filename="../../app/keymap.py"/>
        <source>Right-click it</source>
        <translation>Rechtsklick darauf</translation>
    </message>
    <message>
        <location filename="../../app/keymap.py"/>
        <source>Elsewhere</source>
        <translation>Anderswo</translation>
    </message>
    <message>
        <location filename="../../app/layer_trust.py"/>
        <source>Layer files (*.py)</source>
        <translation>Schichtdateien (*.py)</translation>
    </message>
    <message>
        <location filename="../../app/layer_trust.py"/>
        <source>Add a layer file</source>
        <translation>Schichtdatei hinzufügen</translation>
    </message>
    <message>
        <location filename="../../app/layer_trust.py"/>
        <source>Added {titles} to the palette, under Your layers.</source>
        <translation>{titles} steht jetzt in der Palette, unter Eigene Schichten.</translation>
    </message>
    <message>
        <location filename="../../app/main_window.py"/>
        <source>Pages of the run</source>
        <translation>Seiten des Laufs</translation>
    </message>
    <message>
        <location filename="../../app/main_window.py"/>
        <source>{title} has unsaved changes</source>
        <translation>{title} hat ungespeicherte Änderungen</translation>
    </message>
    <message>
        <location filename="../../app/main_window.py"/>
        <source>{title} is saved</source>
        <translation>{title} ist gespeichert</translation>
    </message>
    <message>
        <location filename="../../app/main_window.py"/>
        <source>Open &amp;recent</source>
        <translation>Zuletzt &amp;geöffnet</translation>
    </message>
    <message>
        <location filename="../../app/main_window.py"/>
        <source>Toolbar</source>
        <translation>Werkzeugleiste</translation>
    </message>
    <message>
        <location filename="../../app/measures.py"/>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <location filename="../../app/measures.py"/>
        <source>dd MMM HH:mm</source>
        <translation>d. MMM HH:mm</translation>
    </message>
    <message>
        <location filename="../../app/measures.py"/>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <location filename="../../app/measures.py"/>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} min {seconds} s</translation>
    </message>
    <message>
        <location filename="../../app/notices.py"/>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <location filename="../../app/notices.py"/>
        <source>Success</source>
        <translation>Erfolg</translation>
    </message>
    <message>
        <location filename="../../app/notices.py"/>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <location filename="../../app/outline/asking.py"/>
        <source>Connect {name} to</source>
        <translation>Leitung legen von {name} zu</translation>
    </message>
    <message>
        <location filename="../../app/outline/asking.py"/>
        <source>Connect to {name} from</source>
        <translation>Leitung legen zu {name} von</translation>
    </message>
    <message>
        <location filename="../../app/outline/asking.py"/>
        <source>Take away a wire of {name}</source>
        <translation>Eine Leitung von {name} entfernen</translation>
    </message>
    <message>
        <location filename="../../app/outline/asking.py"/>
        <source>replaces {name}</source>
        <translation>ersetzt {name}</translation>
    </message>
    <message>
        <location filename="../../app/outline/asking.py"/>
        <source>becomes a problem</source>
        <translation>wird zum Problem</translation>
    </message>
    <message>
        <location filename="../../app/outline/asking.py"/>
        <source>not possible</source>
        <translation>nicht möglich</translation>
    </message>
    <message>
        <location filename="../../app/outline/panel.py"/>
        <source>The design is empty. Press Insert to add a layer.</source>
        <translation>Der Entwurf ist leer. Einfg drücken, um eine Schicht hinzuzufügen.</translation>
    </message>
    <message>
        <location filename="../../app/outline/panel.py"/>
        <source>Layers of the design, in the order of the network</source>
        <translation>Schichten des Entwurfs, in der Reihenfolge des Netzes</translation>
    </message>
    <message>
        <location filename="../../app/outline/panel.py"/>
        <source>Columns of the outline</source>
        <translation>Spalten der Gliederung</translation>
    </message>
    <message>
        <location filename="../../app/outline/panel.py"/>
        <source>What can be done with the selected layers</source>
        <translation>Was mit den ausgewählten Schichten möglich ist</translation>
    </message>
    <message>
        <location filename="../../app/outline/rows.py"/>
        <source>What the layer is</source>
        <translation>Was die Schicht ist</translation>
    </message>
    <message>
        <location filename="../../app/outline/rows.py"/>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <location filename="../../app/outline/rows.py"/>
        <source>What feeds it</source>
        <translation>Wovon sie gespeist wird</translation>
    </message>
    <message>
        <location filename="../../app/outline/rows.py"/>
        <source>To</source>
        <translation>Zu</translation>
    </message>
    <message>
        <location filename="../../app/outline/rows.py"/>
        <source>What it feeds</source>
        <translation>Was von ihr gespeist wird</translation>
    </message>
    <message>
        <location filename="../../app/outline/rows.py"/>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <location filename="../../app/outline/rows.py"/>
        <source>What is wrong with it</source>
        <translation>Was an ihr nicht stimmt</translation>
    </message>
    <message>
        <location filename="../../app/outline/rows.py"/>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <location filename="../../app/outline/rows.py"/>
        <source>What the run says of it</source>
        <translation>Was der Lauf über sie sagt</translation>
    </message>
    <message>
        <location filename="../../app/outline/rows.py"/>
        <source>{share} % zeros</source>
        <translation>{share} % Nullen</translation>
    </message>
    <message>
        <location filename="../../app/outline/rows.py"/>
        <source>from {names}</source>
        <translation>von {names}</translation>
    </message>
    <message>
        <location filename="../../app/outline/rows.py"/>
        <source>nothing feeds it</source>
        <translation>von nichts gespeist</translation>
    </message>
    <message>
        <location filename="../../app/outline/rows.py"/>
        <source>to {names}</source>
        <translation>zu {names}</translation>
    </message>
    <message>
        <location filename="../../app/outline/rows.py"/>
        <source>it feeds nothing</source>
        <translation>speist nichts</translation>
    </message>
    <message>
        <location filename="../../app/outline/rows.py"/>
        <source>shape unknown</source>
        <translation>Form unbekannt</translation>
    </message>
    <message>
        <location filename="../../app/outline/rows.py"/>
        <source>unknown layer</source>
        <translation>unbekannte Schicht</translation>
    </message>
    <message>
        <location filename="../../app/outline/rows.py"/>
        <source>no problem</source>
        <translation>kein Problem</translation>
    </message>
    <message>
        <location filename="../../app/outline/wiring.py"/>
        <source>{name} must be fed by exactly one layer to go before it.</source>
        <translation>{name} muss von genau einer Schicht gespeist werden, um vor sie zu rücken.</translation>
    </message>
    <message>
        <location filename="../../app/outline/wiring.py"/>
        <source>{name} and {other} are not in the middle of a chain.</source>
        <translation>{name} und {other} stehen nicht in der Mitte einer Kette.</translation>
    </message>
    <message>
        <location filename="../../app/outline/wiring.py"/>
        <source>{name}, {port}</source>
        <translation>{name}, {port}</translation>
    </message>
    <message>
        <location filename="../../app/outline/wiring.py"/>
        <source>from {name}</source>
        <translation>von {name}</translation>
    </message>
    <message>
        <location filename="../../app/outline/wiring.py"/>
        <source>to {name}</source>
        <translation>zu {name}</translation>
    </message>
    <message>
        <location filename="../../app/outline/wiring.py"/>
        <source>{name} must feed exactly one layer to go behind it.</source>
        <translation>{name} muss genau eine Schicht speisen, um hinter sie zu rücken.</translation>
    </message>
    <message>
        <location filename="../../app/outline/wiring.py"/>
        <source>Move {name}</source>
        <translation>{name} verschieben</translation>
    </message>
    <message>
        <location filename="../../app/outline/wiring.py"/>
        <source>{port}: {text}</source>
        <translation>{port}: {text}</translation>
    </message>
    <message>
        <location filename="../../app/palette/block_menu.py"/>
        <source>{title} is in your library now, as {file}.</source>
        <translation>{title} ist jetzt in der eigenen Bibliothek, als {file}.</translation>
    </message>
    <message>
        <location filename="../../app/palette/block_menu.py"/>
        <source>Rename {title}</source>
        <translation>{title} umbenennen</translation>
    </message>
    <message>
        <location filename="../../app/palette/block_menu.py"/>
        <source>Name of the block</source>
        <translation>Name des Blocks</translation>
    </message>
    <message>
        <location filename="../../app/palette/block_menu.py"/>
        <source>Remove {title} from your library?</source>
        <translation>{title} aus der eigenen Bibliothek entfernen?</translation>
    </message>
    <message>
        <location filename="../../app/palette/block_menu.py"/>
        <source>Its file is deleted. Designs that use the block keep their own definition of it.</source>
        <translation>Die Datei wird gelöscht. Entwürfe, die den Block verwenden, behalten ihre eigene Definition davon.</translation>
    </message>
    <message>
        <location filename="../../app/palette/block_menu.py"/>
        <source>Layers of this design are such blocks.</source>
        <translation>Schichten dieses Entwurfs sind solche Blöcke.</translation>
    </message>
    <message>
        <location filename="../../app/palette/block_menu.py"/>
        <source>Save to library</source>
        <translation>In Bibliothek speichern</translation>
    </message>
    <message>
        <location filename="../../app/palette/block_menu.py"/>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <location filename="../../app/palette/block_menu.py"/>
        <source>Delete definition</source>
        <translation>Definition löschen</translation>
    </message>
    <message>
        <location filename="../../app/palette/block_menu.py"/>
        <source>Remove from library…</source>
        <translation>Aus Bibliothek entfernen…</translation>
    </message>
    <message>
        <location filename="../../app/palette/model.py"/>
        <source>Input and output</source>
        <translation>Eingang und Ausgang</translation>
    </message>
    <message>
        <location filename="../../app/palette/model.py"/>
        <source>Core</source>
        <translation>Grundschichten</translation>
    </message>
    <message>
        <location filename="../../app/palette/model.py"/>
        <source>Blocks</source>
        <translation>Blöcke</translation>
    </message>
    <message>
        <location filename="../../app/palette/model.py"/>
        <source>Convolution</source>
        <translation>Faltung</translation>
    </message>
    <message>
        <location filename="../../app/palette/model.py"/>
        <source>Normalisation</source>
        <translation>Normalisierung</translation>
    </message>
    <message>
        <location filename="../../app/palette/model.py"/>
        <source>Activation</source>
        <translation>Aktivierung</translation>
    </message>
    <message>
        <location filename="../../app/palette/model.py"/>
        <source>Recurrent</source>
        <translation>Rekurrent</translation>
    </message>
    <message>
        <location filename="../../app/palette/model.py"/>
        <source>Attention</source>
        <translation>Attention</translation>
    </message>
    <message>
        <location filename="../../app/palette/model.py"/>
        <source>Merging</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <location filename="../../app/palette/model.py"/>
        <source>Tensor operations</source>
        <translation>Tensoroperationen</translation>
    </message>
    <message>
        <location filename="../../app/palette/model.py"/>
        <source>Regularisation</source>
        <translation>Regularisierung</translation>
    </message>
    <message>
        <location filename="../../app/palette/model.py"/>
        <source>Preprocessing and augmentation</source>
        <translation>Vorverarbeitung und Augmentierung</translation>
    </message>
    <message>
        <location filename="../../app/palette/model.py"/>
        <source>Not trusted: open to review</source>
        <translation>Nicht vertraut: öffnen und prüfen</translation>
    </message>
    <message>
        <location filename="../../app/palette/model.py"/>
        <source>Your layers</source>
        <translation>Eigene Schichten</translation>
    </message>
    <message>
        <location filename="../../app/palette/model.py"/>
        <source>Could not be loaded</source>
        <translation>Konnten nicht geladen werden</translation>
    </message>
    <message>
        <location filename="../../app/palette/panel.py"/>
        <source>No layer matches what was typed.</source>
        <translation>Keine Schicht passt zur Eingabe.</translation>
    </message>
    <message>
        <location filename="../../app/palette/panel.py"/>
        <source>Show all layers</source>
        <translation>Alle Schichten zeigen</translation>
    </message>
    <message>
        <location filename="../../app/palette/panel.py"/>
        <source>Layers by family</source>
        <translation>Schichten nach Familien</translation>
    </message>
    <message>
        <location filename="../../app/problems/panel.py"/>
        <source>No problems: the design is ready to train.</source>
        <translation>Keine Probleme: der Entwurf kann trainiert werden.</translation>
    </message>
    <message>
        <location filename="../../app/problems/panel.py"/>
        <source>Problems of the design</source>
        <translation>Probleme des Entwurfs</translation>
    </message>
    <message>
        <location filename="../../app/problems/panel.py"/>
        <source>{label}, as one step that can be undone</source>
        <translation>{label}, als ein Schritt, der zurückgenommen werden kann</translation>
    </message>
    <message>
        <location filename="../../app/problems/wording.py"/>
        <source>{sentence} ({count} more in Problems)</source>
        <translation>{sentence} ({count} weitere unter Probleme)</translation>
    </message>
    <message>
        <location filename="../../app/run/board.py"/>
        <source>Dashboard</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <location filename="../../app/run/controller.py"/>
        <source>The design cannot be trained yet: {problem}</source>
        <translation>Der Entwurf kann noch nicht trainiert werden: {problem}</translation>
    </message>
    <message>
        <location filename="../../app/run/controller.py"/>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <location filename="../../app/run/controller.py"/>
        <source>Preparing the engine</source>
        <translation>Engine wird vorbereitet</translation>
    </message>
    <message>
        <location filename="../../app/run/controller.py"/>
        <source>{what} has to wait: the engine is at work. Stop the run first.</source>
        <translation>{what} muss warten: die Engine arbeitet. Zuerst den Lauf stoppen.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/run/controller.py"/>
        <source>There are {count} more problems.</source>
        <translation><numerusform>Es gibt {count} weiteres Problem.</numerusform><numerusform>Es gibt {count} weitere Probleme.</numerusform></translation>
    </message>
    <message>
        <location filename="../../app/run/controller.py"/>
        <source>Saving the last checkpoint</source>
        <translation>Letzter Prüfpunkt wird gespeichert</translation>
    </message>
    <message>
        <location filename="../../app/run/controller.py"/>
        <source>Stopping</source>
        <translation>Wird gestoppt</translation>
    </message>
    <message>
        <location filename="../../app/run/engine_gate.py"/>
        <source>The engine works on “{title}” in another window, and does one job at a time, because two at once would change each other's results. Wait for it, or stop it there.</source>
        <translation>Die Engine arbeitet in einem anderen Fenster an „{title}“ und erledigt immer nur eine Aufgabe, weil zwei zugleich einander die Ergebnisse verändern würden. Darauf warten oder sie dort stoppen.</translation>
    </message>
    <message>
        <location filename="../../app/run/folders.py"/>
        <source>No run folder can be made in {folder}: {reason}.</source>
        <translation>In {folder} kann kein Ordner für den Lauf angelegt werden: {reason}.</translation>
    </message>
    <message>
        <location filename="../../app/run/history.py"/>
        <source>validation {metric}</source>
        <translation>Validierungs-{metric}</translation>
    </message>
    <message>
        <location filename="../../app/run/legend.py"/>
        <source>Line {title}</source>
        <translation>Linie {title}</translation>
    </message>
    <message>
        <location filename="../../app/run/legend.py"/>
        <source>Show or hide {title}; a double click, or Enter, shows it alone</source>
        <translation>{title} zeigen oder verbergen; ein Doppelklick oder die Eingabetaste zeigt sie allein</translation>
    </message>
    <message>
        <location filename="../../app/run/log_panel.py"/>
        <source>Train the design to read here what the engine does.</source>
        <translation>Den Entwurf trainieren, um hier zu lesen, was die Engine tut.</translation>
    </message>
    <message>
        <location filename="../../app/run/log_panel.py"/>
        <source>Training was stopped</source>
        <translation>Training wurde gestoppt</translation>
    </message>
    <message>
        <location filename="../../app/run/log_panel.py"/>
        <source>Training was interrupted</source>
        <translation>Training wurde unterbrochen</translation>
    </message>
    <message>
        <location filename="../../app/run/log_panel.py"/>
        <source>Log of the engine</source>
        <translation>Protokoll der Engine</translation>
    </message>
    <message>
        <location filename="../../app/run/log_panel.py"/>
        <source>Training {params} parameters for {epochs} epochs of {steps} steps on {device}, {precision}, {compiler}; run folder {folder}.</source>
        <translation>{params} Parameter werden trainiert, {epochs} Epochen zu {steps} Schritten auf {device}, {precision}, {compiler}; Ordner des Laufs {folder}.</translation>
    </message>
    <message>
        <location filename="../../app/run/log_panel.py"/>
        <source>Saved checkpoint {number} at epoch {epoch}: {facts}.</source>
        <translation>Prüfpunkt {number} bei Epoche {epoch} gespeichert: {facts}.</translation>
    </message>
    <message>
        <location filename="../../app/run/log_panel.py"/>
        <source>{end} after {time} at epoch {epoch} with {metrics}.</source>
        <translation>{end} nach {time} bei Epoche {epoch} mit {metrics}.</translation>
    </message>
    <message>
        <location filename="../../app/run/log_panel.py"/>
        <source>{end} after {time} at epoch {epoch}.</source>
        <translation>{end} nach {time} bei Epoche {epoch}.</translation>
    </message>
    <message>
        <location filename="../../app/run/log_panel.py"/>
        <source>Exported {format} to {path}.</source>
        <translation>{format} nach {path} exportiert.</translation>
    </message>
    <message>
        <location filename="../../app/run/plot_files.py"/>
        <source>Plots of a run</source>
        <translation>Diagramme eines Laufs</translation>
    </message>
    <message>
        <location filename="../../app/run/plot_keys.py"/>
        <source>Left and right keys read values.</source>
        <translation>Die Pfeiltasten links und rechts lesen Werte ab.</translation>
    </message>
    <message>
        <location filename="../../app/run/plot_keys.py"/>
        <source>Page keys read further away.</source>
        <translation>Die Bildtasten lesen weiter entfernt ab.</translation>
    </message>
    <message>
        <location filename="../../app/run/plot_keys.py"/>
        <source>With Shift they move.</source>
        <translation>Mit Umschalt verschieben sie.</translation>
    </message>
    <message>
        <location filename="../../app/run/plot_keys.py"/>
        <source>Plus and minus zoom.</source>
        <translation>Plus und Minus zoomen.</translation>
    </message>
    <message>
        <location filename="../../app/run/plot_keys.py"/>
        <source>Home shows all.</source>
        <translation>Pos1 zeigt alles.</translation>
    </message>
    <message>
        <location filename="../../app/run/plot_keys.py"/>
        <source>L switches the logarithmic scale of values, Shift+L that of positions.</source>
        <translation>L schaltet die logarithmische Skala der Werte um, Umschalt+L die der Positionen.</translation>
    </message>
    <message>
        <location filename="../../app/run/plot_keys.py"/>
        <source>Escape takes the cross-hair away.</source>
        <translation>Esc entfernt das Fadenkreuz.</translation>
    </message>
    <message>
        <location filename="../../app/run/plot_words.py"/>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <location filename="../../app/run/plot_words.py"/>
        <source>Last values: {values}.</source>
        <translation>Letzte Werte: {values}.</translation>
    </message>
    <message>
        <location filename="../../app/run/plot_words.py"/>
        <source>No values yet.</source>
        <translation>Noch keine Werte.</translation>
    </message>
    <message>
        <location filename="../../app/run/plot_words.py"/>
        <source>Marked: {best}.</source>
        <translation>Markiert: {best}.</translation>
    </message>
    <message>
        <location filename="../../app/run/plots_bar.py"/>
        <source>Show losses, learning rates and gradients on a logarithmic scale</source>
        <translation>Zeigt Verluste, Lernraten und Gradienten auf einer logarithmischen Skala</translation>
    </message>
    <message>
        <location filename="../../app/run/plots_bar.py"/>
        <source>by step</source>
        <translation>nach Schritten</translation>
    </message>
    <message>
        <location filename="../../app/run/plots_bar.py"/>
        <source>by epoch</source>
        <translation>nach Epochen</translation>
    </message>
    <message>
        <location filename="../../app/run/plots_bar.py"/>
        <source>by time</source>
        <translation>nach Zeit</translation>
    </message>
    <message>
        <location filename="../../app/run/plots_bar.py"/>
        <source>Picture (PNG)…</source>
        <translation>Bild (PNG)…</translation>
    </message>
    <message>
        <location filename="../../app/run/plots_bar.py"/>
        <source>Drawing (SVG)…</source>
        <translation>Zeichnung (SVG)…</translation>
    </message>
    <message>
        <location filename="../../app/run/plots_bar.py"/>
        <source>Numbers (CSV)…</source>
        <translation>Zahlen (CSV)…</translation>
    </message>
    <message>
        <location filename="../../app/run/plots_bar.py"/>
        <source>Log scale</source>
        <translation>Logarithmisch</translation>
    </message>
    <message>
        <location filename="../../app/run/plots_bar.py"/>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <location filename="../../app/run/plots_bar.py"/>
        <source>Mark where epochs end</source>
        <translation>Markiert, wo Epochen enden</translation>
    </message>
    <message>
        <location filename="../../app/run/plots_bar.py"/>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <location filename="../../app/run/plots_bar.py"/>
        <source>Compare with earlier runs</source>
        <translation>Mit früheren Läufen vergleichen</translation>
    </message>
    <message>
        <location filename="../../app/run/plots_bar.py"/>
        <source>Add and remove plots</source>
        <translation>Diagramme hinzufügen und entfernen</translation>
    </message>
    <message>
        <location filename="../../app/run/plots_bar.py"/>
        <source>Show all points, and follow new ones</source>
        <translation>Zeigt alle Punkte und folgt neuen</translation>
    </message>
    <message>
        <location filename="../../app/run/plots_bar.py"/>
        <source>Save the plots or their numbers ({key})</source>
        <translation>Die Diagramme oder ihre Zahlen speichern ({key})</translation>
    </message>
    <message>
        <location filename="../../app/run/plots_bar.py"/>
        <source>Axis of positions</source>
        <translation>Achse der Positionen</translation>
    </message>
    <message>
        <location filename="../../app/run/plots_bar.py"/>
        <source>Draw over steps, epochs or time of training</source>
        <translation>Über Schritten, Epochen oder der Trainingszeit zeichnen</translation>
    </message>
    <message>
        <location filename="../../app/run/plots_bar.py"/>
        <source>Compare ({count})</source>
        <translation>Vergleichen ({count})</translation>
    </message>
    <message>
        <location filename="../../app/run/plots_bar.py"/>
        <source>Reset layout</source>
        <translation>Anordnung zurücksetzen</translation>
    </message>
    <message>
        <location filename="../../app/run/plots_panel.py"/>
        <source>Press Ctrl+Enter to train this design, and watch it learn here.</source>
        <translation>Strg+Eingabe trainiert diesen Entwurf; hier lässt sich zusehen, wie er lernt.</translation>
    </message>
    <message>
        <location filename="../../app/run/plots_panel.py"/>
        <source>Picture (*.png)</source>
        <translation>Bild (*.png)</translation>
    </message>
    <message>
        <location filename="../../app/run/plots_panel.py"/>
        <source>Drawing (*.svg)</source>
        <translation>Zeichnung (*.svg)</translation>
    </message>
    <message>
        <location filename="../../app/run/plots_panel.py"/>
        <source>Numbers (*.csv)</source>
        <translation>Zahlen (*.csv)</translation>
    </message>
    <message>
        <location filename="../../app/run/plots_panel.py"/>
        <source>Plots of the run</source>
        <translation>Diagramme des Laufs</translation>
    </message>
    <message>
        <location filename="../../app/run/plots_panel.py"/>
        <source>best epoch {epoch}</source>
        <translation>beste Epoche {epoch}</translation>
    </message>
    <message>
        <location filename="../../app/run/plots_panel.py"/>
        <source>Save the plots</source>
        <translation>Diagramme speichern</translation>
    </message>
    <message>
        <location filename="../../app/run/plots_panel.py"/>
        <source>Save the plot</source>
        <translation>Diagramm speichern</translation>
    </message>
    <message>
        <location filename="../../app/run/plots_panel.py"/>
        <source>run {name}</source>
        <translation>Lauf {name}</translation>
    </message>
    <message>
        <location filename="../../app/run/plots_panel.py"/>
        <source>{name} must end in .png, .svg or .csv.</source>
        <translation>{name} muss auf .png, .svg oder .csv enden.</translation>
    </message>
    <message>
        <location filename="../../app/run/plots_panel.py"/>
        <source>{name} cannot be written: {reason}.</source>
        <translation>{name} kann nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <location filename="../../app/run/read_out.py"/>
        <source>step {number}</source>
        <translation>Schritt {number}</translation>
    </message>
    <message>
        <location filename="../../app/run/read_out.py"/>
        <source>epoch {number}</source>
        <translation>Epoche {number}</translation>
    </message>
    <message>
        <location filename="../../app/run/read_out.py"/>
        <source>after {time}</source>
        <translation>nach {time}</translation>
    </message>
    <message>
        <location filename="../../app/run/read_out.py"/>
        <source>not finite</source>
        <translation>nicht endlich</translation>
    </message>
    <message>
        <location filename="../../app/run/run_chooser.py"/>
        <source>There is no earlier run of this design yet.</source>
        <translation>Es gibt noch keinen früheren Lauf dieses Entwurfs.</translation>
    </message>
    <message>
        <location filename="../../app/run/run_chooser.py"/>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <location filename="../../app/run/run_chooser.py"/>
        <source>Runs to compare with</source>
        <translation>Läufe zum Vergleichen</translation>
    </message>
    <message>
        <location filename="../../app/run/run_panel.py"/>
        <source>Ready to train.</source>
        <translation>Bereit zum Training.</translation>
    </message>
    <message>
        <location filename="../../app/run/run_panel.py"/>
        <source>Preparing the run</source>
        <translation>Lauf wird vorbereitet</translation>
    </message>
    <message>
        <location filename="../../app/run/run_panel.py"/>
        <source>Paused. Resume goes on where it waits.</source>
        <translation>Pausiert. Fortsetzen macht dort weiter, wo der Lauf wartet.</translation>
    </message>
    <message>
        <location filename="../../app/run/run_panel.py"/>
        <source>Train the design (Ctrl+Enter)</source>
        <translation>Trainiert den Entwurf (Strg+Eingabe)</translation>
    </message>
    <message>
        <location filename="../../app/run/run_panel.py"/>
        <source>Pause</source>
        <translation>Pausieren</translation>
    </message>
    <message>
        <location filename="../../app/run/run_panel.py"/>
        <source>Let the run wait (Ctrl+Shift+Enter)</source>
        <translation>Lässt den Lauf warten (Strg+Umschalt+Eingabe)</translation>
    </message>
    <message>
        <location filename="../../app/run/run_panel.py"/>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <location filename="../../app/run/run_panel.py"/>
        <source>End the run after saving a checkpoint (Ctrl+.)</source>
        <translation>Beendet den Lauf, nachdem ein Prüfpunkt gespeichert ist (Strg+.)</translation>
    </message>
    <message>
        <location filename="../../app/run/run_panel.py"/>
        <source>Progress of the run</source>
        <translation>Fortschritt des Laufs</translation>
    </message>
    <message>
        <location filename="../../app/run/run_panel.py"/>
        <source>Begin from fresh weights</source>
        <translation>Mit frischen Gewichten beginnen</translation>
    </message>
    <message>
        <location filename="../../app/run/run_panel.py"/>
        <source>The canvas is empty: add layers first.</source>
        <translation>Die Arbeitsfläche ist leer: zuerst Schichten hinzufügen.</translation>
    </message>
    <message>
        <location filename="../../app/run/run_panel.py"/>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <location filename="../../app/run/run_panel.py"/>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <location filename="../../app/run/run_panel.py"/>
        <source>Compiler</source>
        <translation>Compiler</translation>
    </message>
    <message>
        <location filename="../../app/run/run_panel.py"/>
        <source>The next run begins from checkpoint {number}.</source>
        <translation>Der nächste Lauf beginnt bei Prüfpunkt {number}.</translation>
    </message>
    <message>
        <location filename="../../app/run/run_panel.py"/>
        <source>Exporting</source>
        <translation>Wird exportiert</translation>
    </message>
    <message>
        <location filename="../../app/run/run_panel.py"/>
        <source>Evaluating</source>
        <translation>Wird ausgewertet</translation>
    </message>
    <message>
        <location filename="../../app/run/run_panel.py"/>
        <source>Steps a second</source>
        <translation>Schritte je Sekunde</translation>
    </message>
    <message>
        <location filename="../../app/run/run_panel.py"/>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <location filename="../../app/run/run_panel.py"/>
        <source>Optimizer</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <location filename="../../app/run/run_panel.py"/>
        <source>Time left</source>
        <translation>Verbleibende Zeit</translation>
    </message>
    <message>
        <location filename="../../app/run/scale.py"/>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <location filename="../../app/run/scale.py"/>
        <source>epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <location filename="../../app/run/scale.py"/>
        <source>seconds of training</source>
        <translation>Sekunden des Trainings</translation>
    </message>
    <message>
        <location filename="../../app/run/smoothing.py"/>
        <source>loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <location filename="../../app/run/smoothing.py"/>
        <source>mean of {count}</source>
        <translation>Mittel über {count}</translation>
    </message>
    <message>
        <location filename="../../app/run/smoothing.py"/>
        <source>EMA {weight}</source>
        <translation>EMA {weight}</translation>
    </message>
    <message>
        <location filename="../../app/run/smoothing_control.py"/>
        <source>How the loss of single steps is smoothed</source>
        <translation>Wie der Verlust einzelner Schritte geglättet wird</translation>
    </message>
    <message>
        <location filename="../../app/run/smoothing_control.py"/>
        <source>no smoothing</source>
        <translation>keine Glättung</translation>
    </message>
    <message>
        <location filename="../../app/run/smoothing_control.py"/>
        <source>running mean</source>
        <translation>gleitendes Mittel</translation>
    </message>
    <message>
        <location filename="../../app/run/smoothing_control.py"/>
        <source>exponential mean</source>
        <translation>exponentielles Mittel</translation>
    </message>
    <message>
        <location filename="../../app/run/smoothing_control.py"/>
        <source>Smoothing of the training loss</source>
        <translation>Glättung des Trainingsverlusts</translation>
    </message>
    <message>
        <location filename="../../app/run/smoothing_control.py"/>
        <source>Steps of the running mean</source>
        <translation>Schritte des gleitenden Mittels</translation>
    </message>
    <message>
        <location filename="../../app/run/smoothing_control.py"/>
        <source>Weight of what came before, in the exponential mean</source>
        <translation>Gewicht des Vorigen im exponentiellen Mittel</translation>
    </message>
    <message>
        <location filename="../../app/run/smoothing_control.py"/>
        <source> steps</source>
        <translation> Schritte</translation>
    </message>
    <message>
        <location filename="../../app/run/tile.py"/>
        <source>Save as picture (PNG)…</source>
        <translation>Als Bild speichern (PNG)…</translation>
    </message>
    <message>
        <location filename="../../app/run/tile.py"/>
        <source>Save as drawing (SVG)…</source>
        <translation>Als Zeichnung speichern (SVG)…</translation>
    </message>
    <message>
        <location filename="../../app/run/tile.py"/>
        <source>Save numbers (CSV)…</source>
        <translation>Zahlen speichern (CSV)…</translation>
    </message>
    <message>
        <location filename="../../app/run/tile.py"/>
        <source>Plot {title}</source>
        <translation>Diagramm {title}</translation>
    </message>
    <message>
        <location filename="../../app/run/tile.py"/>
        <source>Drag to move this plot</source>
        <translation>Ziehen verschiebt dieses Diagramm</translation>
    </message>
    <message>
        <location filename="../../app/run/tile.py"/>
        <source>Menu of the plot {title}</source>
        <translation>Menü des Diagramms {title}</translation>
    </message>
    <message>
        <location filename="../../app/run/tile.py"/>
        <source>Scale, place, size, save</source>
        <translation>Skala, Platz, Größe, Speichern</translation>
    </message>
    <message>
        <location filename="../../app/run/tile.py"/>
        <source>Logarithmic values</source>
        <translation>Logarithmische Werte</translation>
    </message>
    <message>
        <location filename="../../app/run/tile.py"/>
        <source>Logarithmic positions</source>
        <translation>Logarithmische Positionen</translation>
    </message>
    <message>
        <location filename="../../app/run/tile.py"/>
        <source>Show all points</source>
        <translation>Alle Punkte zeigen</translation>
    </message>
    <message>
        <location filename="../../app/run/tile.py"/>
        <source>Move left</source>
        <translation>Nach links</translation>
    </message>
    <message>
        <location filename="../../app/run/tile.py"/>
        <source>Move right</source>
        <translation>Nach rechts</translation>
    </message>
    <message>
        <location filename="../../app/run/tile.py"/>
        <source>Wider</source>
        <translation>Breiter</translation>
    </message>
    <message>
        <location filename="../../app/run/tile.py"/>
        <source>Narrower</source>
        <translation>Schmaler</translation>
    </message>
    <message>
        <location filename="../../app/run/tile.py"/>
        <source>Higher</source>
        <translation>Höher</translation>
    </message>
    <message>
        <location filename="../../app/run/tile.py"/>
        <source>Lower</source>
        <translation>Niedriger</translation>
    </message>
    <message>
        <location filename="../../app/run/tile.py"/>
        <source>Remove this plot</source>
        <translation>Dieses Diagramm entfernen</translation>
    </message>
    <message>
        <location filename="../../app/run/tile.py"/>
        <source>Drag to resize this plot</source>
        <translation>Ziehen ändert die Größe dieses Diagramms</translation>
    </message>
    <message>
        <location filename="../../app/run/tiles.py"/>
        <source>This run drops no connections. To see some go, choose magnitude under Training, Sparsity.</source>
        <translation>Dieser Lauf entfernt keine Verbindungen. Damit welche gehen, unter Training, Sparsity den Betrag wählen.</translation>
    </message>
    <message>
        <location filename="../../app/run/tiles.py"/>
        <source>Nothing of this kind has been measured in this run.</source>
        <translation>In diesem Lauf wurde nichts dieser Art gemessen.</translation>
    </message>
    <message>
        <location filename="../../app/run/tiles.py"/>
        <source>Switch on View, Live activations, to see the gradients of a run.</source>
        <translation>Unter Ansicht die Live-Aktivierungen einschalten, um die Gradienten eines Laufs zu sehen.</translation>
    </message>
    <message>
        <location filename="../../app/run/tiles.py"/>
        <source>Metrics</source>
        <translation>Metriken</translation>
    </message>
    <message>
        <location filename="../../app/run/tiles.py"/>
        <source>value after an epoch</source>
        <translation>Wert nach einer Epoche</translation>
    </message>
    <message>
        <location filename="../../app/run/tiles.py"/>
        <source>share of zeros</source>
        <translation>Anteil der Nullen</translation>
    </message>
    <message>
        <location filename="../../app/run/tiles.py"/>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <location filename="../../app/run/tiles.py"/>
        <source>learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <location filename="../../app/run/tiles.py"/>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <location filename="../../app/run/tiles.py"/>
        <source>steps a second</source>
        <translation>Schritte je Sekunde</translation>
    </message>
    <message>
        <location filename="../../app/run/tiles.py"/>
        <source>Time of an epoch</source>
        <translation>Zeit einer Epoche</translation>
    </message>
    <message>
        <location filename="../../app/run/tiles.py"/>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <location filename="../../app/run/tiles.py"/>
        <source>Gradients</source>
        <translation>Gradienten</translation>
    </message>
    <message>
        <location filename="../../app/run/tiles.py"/>
        <source>rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <location filename="../../app/run/tiles.py"/>
        <source>each step</source>
        <translation>einzelne Schritte</translation>
    </message>
    <message>
        <location filename="../../app/run/tiles.py"/>
        <source>validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <location filename="../../app/run/tiles.py"/>
        <source>target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <location filename="../../app/run/tiles.py"/>
        <source>training {metric}</source>
        <translation>Trainings-{metric}</translation>
    </message>
    <message>
        <location filename="../../app/session.py"/>
        <source>This design has no file yet.</source>
        <translation>Dieser Entwurf hat noch keine Datei.</translation>
    </message>
    <message>
        <location filename="../../app/session.py"/>
        <source>Choose one with Save As.</source>
        <translation>Eine mit Speichern unter auswählen.</translation>
    </message>
    <message>
        <location filename="../../app/session.py"/>
        <source>{name} is open in another window, so this one cannot save over it.</source>
        <translation>{name} ist in einem anderen Fenster offen und kann daher von hier nicht überschrieben werden.</translation>
    </message>
    <message>
        <location filename="../../app/session.py"/>
        <source>Save it under another name.</source>
        <translation>Unter einem anderen Namen speichern.</translation>
    </message>
    <message>
        <location filename="../../app/session.py"/>
        <source>{name} is open in another window.</source>
        <translation>{name} ist in einem anderen Fenster offen.</translation>
    </message>
    <message>
        <location filename="../../app/session.py"/>
        <source>Choose another name.</source>
        <translation>Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <location filename="../../app/shell.py"/>
        <source>All {count}, each in a window</source>
        <translation>Alle {count}, jeden in einem Fenster</translation>
    </message>
    <message>
        <location filename="../../app/shell.py"/>
        <source>Training is complete.</source>
        <translation>Das Training ist abgeschlossen.</translation>
    </message>
    <message>
        <location filename="../../app/shell.py"/>
        <source>Exported to {path}.</source>
        <translation>Exportiert nach {path}.</translation>
    </message>
    <message>
        <location filename="../../app/shell.py"/>
        <source>Brains ended before “{title}” was saved. Its last edits are from {when}.</source>
        <translation>Brains endete, bevor „{title}“ gespeichert war. Die letzten Änderungen sind vom {when}.</translation>
    </message>
    <message>
        <location filename="../../app/shell.py"/>
        <source>The run is saving its last checkpoint; the window closes then.</source>
        <translation>Der Lauf speichert seinen letzten Prüfpunkt; danach schließt das Fenster.</translation>
    </message>
    <message>
        <location filename="../../app/shell.py"/>
        <source>Training is complete with {metric} {figure}.</source>
        <translation>Das Training ist abgeschlossen, mit {metric} {figure}.</translation>
    </message>
    <message>
        <location filename="../../app/shell.py"/>
        <source>{sentence} Loaded again, it differs by {difference} at most.</source>
        <translation>{sentence} Wieder geladen weicht die Ausgabe um höchstens {difference} ab.</translation>
    </message>
    <message>
        <location filename="../../app/shell.py"/>
        <source>Do anything</source>
        <translation>Befehl suchen</translation>
    </message>
    <message>
        <location filename="../../app/shell.py"/>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <location filename="../../app/shell.py"/>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <location filename="../../app/shell.py"/>
        <source>The log is in {folder}.</source>
        <translation>Das Protokoll liegt in {folder}.</translation>
    </message>
    <message>
        <location filename="../../app/shell.py"/>
        <source>training {percent} %</source>
        <translation>Training {percent} %</translation>
    </message>
    <message>
        <location filename="../../app/shell.py"/>
        <source>Review…</source>
        <translation>Prüfen…</translation>
    </message>
    <message>
        <location filename="../../app/tour/bubble.py"/>
        <source>Tour</source>
        <translation>Tour</translation>
    </message>
    <message>
        <location filename="../../app/tour/steps.py"/>
        <source>Drag Dense from the list onto a free place of the canvas, or double-click it. Dropped right onto a wire, it is wired at once.</source>
        <translation>Dense aus der Liste auf eine freie Stelle der Arbeitsfläche ziehen oder doppelklicken. Direkt auf einer Leitung abgelegt, ist die Schicht sofort verbunden.</translation>
    </message>
    <message>
        <location filename="../../app/tour/steps.py"/>
        <source>Wire it</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <location filename="../../app/tour/steps.py"/>
        <source>Drag from the dot at the right edge of a layer to the left dot of the new one; by keys, select both and press C. The shape of the data stands on every wire.</source>
        <translation>Vom Punkt am rechten Rand einer Schicht zum linken Punkt der neuen ziehen; mit der Tastatur beide auswählen und C drücken. Die Form der Daten steht an jeder Leitung.</translation>
    </message>
    <message>
        <location filename="../../app/tour/steps.py"/>
        <source>Set an option</source>
        <translation>Eine Option setzen</translation>
    </message>
    <message>
        <location filename="../../app/tour/steps.py"/>
        <source>Select a layer and change one of its options here, such as the units of a Dense layer. Shapes, costs and problems follow at once.</source>
        <translation>Eine Schicht auswählen und hier eine ihrer Optionen ändern, etwa die Einheiten einer Dense-Schicht. Formen, Kosten und Probleme folgen sofort.</translation>
    </message>
    <message>
        <location filename="../../app/tour/steps.py"/>
        <source>Press Ctrl+Enter, or this button. The first run takes a few seconds to prepare.</source>
        <translation>Strg+Eingabe oder diesen Knopf drücken. Der erste Lauf braucht einige Sekunden zur Vorbereitung.</translation>
    </message>
    <message>
        <location filename="../../app/tour/steps.py"/>
        <source>Watch loss and sparsity</source>
        <translation>Verlust und Sparsity beobachten</translation>
    </message>
    <message>
        <location filename="../../app/tour/steps.py"/>
        <source>At the left the loss falls; at the right stands the sparsity, the share of weights that are zero. The tour goes on when the run ends.</source>
        <translation>Links fällt der Verlust; rechts steht die Sparsity, der Anteil der Gewichte, die null sind. Die Tour geht weiter, wenn der Lauf endet.</translation>
    </message>
    <message>
        <location filename="../../app/tour/steps.py"/>
        <source>Keep and export</source>
        <translation>Behalten und exportieren</translation>
    </message>
    <message>
        <location filename="../../app/tour/steps.py"/>
        <source>Open Checkpoints: training left them there. Each can be loaded, continued, or exported as a file that runs without Brains (Ctrl+E).</source>
        <translation>Prüfpunkte öffnen: das Training hat sie dort abgelegt. Jeder lässt sich laden, fortsetzen oder als Datei exportieren, die ohne Brains läuft (Strg+E).</translation>
    </message>
    <message>
        <location filename="../../app/tour/tour.py"/>
        <source>Step {number} of {total}</source>
        <translation>Schritt {number} von {total}</translation>
    </message>
    <message>
        <location filename="../../app/tour/tour.py"/>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <location filename="../../app/tour/tour.py"/>
        <source>Skip the tour</source>
        <translation>Tour überspringen</translation>
    </message>
    <message>
        <location filename="../../app/tour/tour.py"/>
        <source>A tour in the example</source>
        <translation>Eine Tour im Beispiel</translation>
    </message>
    <message>
        <location filename="../../app/tour/tour.py"/>
        <source>The tour adds a layer and trains. It does so in an example, so that your design stays as it is.</source>
        <translation>Die Tour fügt eine Schicht hinzu und trainiert. Sie tut das in einem Beispiel, damit der eigene Entwurf bleibt, wie er ist.</translation>
    </message>
    <message>
        <location filename="../../app/tour/tour.py"/>
        <source>That was the tour</source>
        <translation>Das war die Tour</translation>
    </message>
    <message>
        <location filename="../../app/tour/tour.py"/>
        <source>F1 tells of whatever is selected, and Help, Welcome shows {count} templates to begin with.</source>
        <translation>F1 erklärt, was gerade ausgewählt ist, und Hilfe, Willkommen zeigt {count} Vorlagen für den Anfang.</translation>
    </message>
    <message>
        <location filename="../../app/tour/tour.py"/>
        <source>Open the example</source>
        <translation>Beispiel öffnen</translation>
    </message>
    <message>
        <location filename="../../app/tour/tour.py"/>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <location filename="../../app/tour/tour.py"/>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <location filename="../../app/train_bar.py"/>
        <source>Device and precision: {text}</source>
        <translation>Gerät und Genauigkeit: {text}</translation>
    </message>
    <message>
        <location filename="../../app/train_bar.py"/>
        <source>Paused · </source>
        <translation>Pausiert · </translation>
    </message>
    <message>
        <location filename="../../app/train_bar.py"/>
        <source>{paused}{epoch}/{epochs} · {seconds_left} left</source>
        <translation>{paused}{epoch}/{epochs} · noch {seconds_left}</translation>
    </message>
    <message>
        <location filename="../../app/train_bar.py"/>
        <source>Epoch {epoch} of {epochs}, step {step}, {steps_per_second} steps a second</source>
        <translation>Epoche {epoch} von {epochs}, Schritt {step}, {steps_per_second} Schritte je Sekunde</translation>
    </message>
    <message>
        <location filename="../../app/train_bar.py"/>
        <source>Device and precision of the run; the training step is compiled by {compiler}.</source>
        <translation>Gerät und Genauigkeit des Laufs; der Trainingsschritt wird von {compiler} übersetzt.</translation>
    </message>
    <message>
        <location filename="../../app/train_bar.py"/>
        <source>Device and precision of the next run. Set the device in the inspector, Training.</source>
        <translation>Gerät und Genauigkeit des nächsten Laufs. Das Gerät wird im Inspektor unter Training gesetzt.</translation>
    </message>
    <message>
        <location filename="../../app/train_bar.py"/>
        <source>Auto · float32</source>
        <translation>Auto · float32</translation>
    </message>
    <message>
        <location filename="../../app/train_bar.py"/>
        <source>Starting</source>
        <translation>Beginnt</translation>
    </message>
    <message>
        <location filename="../../app/translation.py"/>
        <source>en</source>
        <translation>de</translation>
    </message>
    <message>
        <location filename="../../app/weights/color_scale.py"/>
        <source>Colours: live, dropped</source>
        <translation>Farben: lebend, entfernt</translation>
    </message>
    <message>
        <location filename="../../app/weights/color_scale.py"/>
        <source>Colours from {least} to {most}, and for dropped</source>
        <translation>Farben von {least} bis {most}, und für Entferntes</translation>
    </message>
    <message>
        <location filename="../../app/weights/heat_map.py"/>
        <source>Weights of the layer. Arrow keys read single weights.</source>
        <translation>Gewichte der Schicht. Die Pfeiltasten lesen einzelne Gewichte ab.</translation>
    </message>
    <message>
        <location filename="../../app/weights/panel.py"/>
        <source>Train the design to see weights here: they are read from its newest checkpoint.</source>
        <translation>Den Entwurf trainieren, um hier Gewichte zu sehen: sie werden aus seinem neuesten Prüfpunkt gelesen.</translation>
    </message>
    <message>
        <location filename="../../app/weights/panel.py"/>
        <source>Select a layer on the canvas to see its weights and which of them were dropped.</source>
        <translation>Eine Schicht auf der Arbeitsfläche auswählen, um ihre Gewichte zu sehen und welche davon entfernt wurden.</translation>
    </message>
    <message>
        <location filename="../../app/weights/panel.py"/>
        <source>Several layers are selected: select one to see its weights.</source>
        <translation>Mehrere Schichten sind ausgewählt: eine auswählen, um ihre Gewichte zu sehen.</translation>
    </message>
    <message>
        <location filename="../../app/weights/panel.py"/>
        <source>{name}, checkpoint {number}</source>
        <translation>{name}, Prüfpunkt {number}</translation>
    </message>
    <message>
        <location filename="../../app/weights/panel.py"/>
        <source>Weights of the selected layer</source>
        <translation>Gewichte der ausgewählten Schicht</translation>
    </message>
    <message>
        <location filename="../../app/weights/panel.py"/>
        <source>Weight of the layer</source>
        <translation>Gewicht der Schicht</translation>
    </message>
    <message>
        <location filename="../../app/weights/panel.py"/>
        <source>What is drawn</source>
        <translation>Was gezeichnet wird</translation>
    </message>
    <message>
        <location filename="../../app/weights/panel.py"/>
        <source>mask</source>
        <translation>Maske</translation>
    </message>
    <message>
        <location filename="../../app/weights/panel.py"/>
        <source>Weights of {name}. Arrow keys read single weights.</source>
        <translation>Gewichte von {name}. Die Pfeiltasten lesen einzelne Gewichte ab.</translation>
    </message>
    <message>
        <location filename="../../app/weights/panel.py"/>
        <source>{count} weights</source>
        <translation>{count} Gewichte</translation>
    </message>
    <message>
        <location filename="../../app/weights/panel.py"/>
        <source>{share} % dropped</source>
        <translation>{share} % entfernt</translation>
    </message>
    <message>
        <location filename="../../app/weights/panel.py"/>
        <source>Save the picture or the numbers</source>
        <translation>Das Bild oder die Zahlen speichern</translation>
    </message>
    <message>
        <location filename="../../app/weights/panel.py"/>
        <source>Save the picture or the numbers of the weight</source>
        <translation>Das Bild oder die Zahlen des Gewichts speichern</translation>
    </message>
    <message>
        <location filename="../../app/weights/panel.py"/>
        <source>Save the weights</source>
        <translation>Gewichte speichern</translation>
    </message>
    <message>
        <location filename="../../app/weights/panel.py"/>
        <source>{name} has no weights in the newest checkpoint.</source>
        <translation>{name} hat keine Gewichte im neuesten Prüfpunkt.</translation>
    </message>
    <message>
        <location filename="../../app/weights/panel.py"/>
        <source>a cell is a block of {block} x {block}</source>
        <translation>eine Zelle ist ein Block von {block} x {block}</translation>
    </message>
    <message>
        <location filename="../../app/weights/panel.py"/>
        <source>Select the largest layer</source>
        <translation>Größte Schicht auswählen</translation>
    </message>
    <message>
        <location filename="../../app/weights/picture.py"/>
        <source>A block of {block} x {block} weights: up to {value}, {alive} % of them live.</source>
        <translation>Ein Block von {block} x {block} Gewichten: bis zu {value}, {alive} % davon leben.</translation>
    </message>
    <message>
        <location filename="../../app/welcome/desk.py"/>
        <source>{name} is not in {folder} any more.</source>
        <translation>{name} ist nicht mehr in {folder}.</translation>
    </message>
    <message>
        <location filename="../../app/welcome/desk.py"/>
        <source>Remove from the list</source>
        <translation>Aus der Liste entfernen</translation>
    </message>
    <message>
        <location filename="../../app/welcome/lists.py"/>
        <source>Swish with a slope</source>
        <translation>Swish mit Steigung</translation>
    </message>
    <message>
        <location filename="../../app/welcome/lists.py"/>
        <source>A layer of your own, to read and trust</source>
        <translation>Eine eigene Schicht, zum Lesen und Vertrauen</translation>
    </message>
    <message>
        <location filename="../../app/welcome/lists.py"/>
        <source>Recent designs</source>
        <translation>Zuletzt geöffnete Entwürfe</translation>
    </message>
    <message>
        <location filename="../../app/welcome/lists.py"/>
        <source>{when} · {folder}</source>
        <translation>{when} · {folder}</translation>
    </message>
    <message>
        <location filename="../../app/welcome/lists.py"/>
        <source>, pinned</source>
        <translation>, angeheftet</translation>
    </message>
    <message>
        <location filename="../../app/welcome/lists.py"/>
        <source>Samples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <location filename="../../app/welcome/lists.py"/>
        <source>Open its folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <location filename="../../app/welcome/lists.py"/>
        <source>is gone · {folder}</source>
        <translation>ist nicht mehr da · {folder}</translation>
    </message>
    <message>
        <location filename="../../app/welcome/lists.py"/>
        <source>Unpin</source>
        <translation>Nicht mehr anheften</translation>
    </message>
    <message>
        <location filename="../../app/welcome/lists.py"/>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <location filename="../../app/welcome/page.py"/>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <location filename="../../app/welcome/page.py"/>
        <source>Begin, choose a template, or open a design. Escape shows the canvas.</source>
        <translation>Beginnen, eine Vorlage wählen oder einen Entwurf öffnen. Esc zeigt die Arbeitsfläche.</translation>
    </message>
    <message>
        <location filename="../../app/welcome/page.py"/>
        <source>Look at it first</source>
        <translation>Erst ansehen</translation>
    </message>
    <message>
        <location filename="../../app/welcome/page.py"/>
        <source>No template matches. Other words may, or an empty design.</source>
        <translation>Keine Vorlage passt. Andere Wörter vielleicht, oder ein leerer Entwurf.</translation>
    </message>
    <message>
        <location filename="../../app/welcome/page.py"/>
        <source>Designs that you save or open are listed here.</source>
        <translation>Gespeicherte und geöffnete Entwürfe sind hier aufgelistet.</translation>
    </message>
    <message>
        <location filename="../../app/welcome/page.py"/>
        <source>Show this page at the start</source>
        <translation>Diese Seite beim Start zeigen</translation>
    </message>
    <message>
        <location filename="../../app/welcome/page.py"/>
        <source>Close the welcome page</source>
        <translation>Willkommensseite schließen</translation>
    </message>
    <message>
        <location filename="../../app/welcome/page.py"/>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <location filename="../../app/welcome/page.py"/>
        <source>“{title}” is open below this page.</source>
        <translation>„{title}“ ist unter dieser Seite geöffnet.</translation>
    </message>
    <message>
        <location filename="../../app/welcome/page.py"/>
        <source>Search the templates: what they are, show or train on</source>
        <translation>Vorlagen durchsuchen: was sie sind, zeigen oder woran sie trainieren</translation>
    </message>
    <message>
        <location filename="../../app/welcome/page.py"/>
        <source>Train it</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <location filename="../../app/welcome/page.py"/>
        <source>The example “{title}” is open. Press Ctrl+Enter, and watch it learn.</source>
        <translation>Das Beispiel „{title}“ ist geöffnet. Strg+Eingabe drücken und beim Lernen zusehen.</translation>
    </message>
    <message>
        <location filename="../../app/welcome/page.py"/>
        <source>“{title}” is open. Press Ctrl+Enter to train it.</source>
        <translation>„{title}“ ist geöffnet. Zum Trainieren Strg+Eingabe drücken.</translation>
    </message>
    <message>
        <location filename="../../app/welcome/page.py"/>
        <source>Design, train and prune a neural network.</source>
        <translation>Ein neuronales Netz entwerfen, trainieren und ausdünnen.</translation>
    </message>
    <message>
        <location filename="../../app/welcome/page.py"/>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <location filename="../../app/welcome/recent.py"/>
        <source>today, {time}</source>
        <translation>heute, {time}</translation>
    </message>
    <message>
        <location filename="../../app/welcome/recent.py"/>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <location filename="../../app/windows.py"/>
        <source>This is the only window.</source>
        <translation>Dies ist das einzige Fenster.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/architectures.py"/>
        <source>New network</source>
        <translation>Neues Netz</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/applications.py"/>
        <source>See `brains import --application list` for those there are.</source>
        <translation>Mit `brains import --application list` werden alle aufgelistet.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/checkpoints.py"/>
        <source>This design is too large to be kept in a checkpoint.</source>
        <translation>Dieser Entwurf ist zu groß für einen Prüfpunkt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/checkpoints.py"/>
        <source>its contents do not match their checksum</source>
        <translation>sein Inhalt passt nicht zu seiner Prüfsumme</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/checkpoints.py"/>
        <source>it is incomplete</source>
        <translation>er ist unvollständig</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/checkpoints.py"/>
        <source>its header is too large</source>
        <translation>sein Kopf ist zu groß</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/checkpoints.py"/>
        <source>it is not a complete safetensors file</source>
        <translation>er ist keine vollständige safetensors-Datei</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/checkpoints.py"/>
        <source>its tensors cannot be read</source>
        <translation>seine Tensoren können nicht gelesen werden</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/chunks.py"/>
        <source>The last finite weights are kept. Lower the learning rate, or scale the data.</source>
        <translation>Die letzten endlichen Gewichte bleiben. Die Lernrate senken oder die Daten skalieren.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/chunks.py"/>
        <source>The loss is not a finite number at</source>
        <translation>Der Verlust ist keine endliche Zahl bei</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/chunks.py"/>
        <source>The weights are no longer finite after</source>
        <translation>Die Gewichte sind nicht mehr endlich nach</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/compilers.py"/>
        <source>images that are turned, moved or zoomed</source>
        <translation>Bilder, die gedreht, verschoben oder gezoomt werden</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/compilers.py"/>
        <source>images that are smoothed while they shrink</source>
        <translation>Bilder, die beim Verkleinern geglättet werden</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/compilers.py"/>
        <source>random bits, as dropout draws them</source>
        <translation>Zufallsbits, wie Dropout sie zieht</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/compilers.py"/>
        <source>dense operations gain from it on a CPU</source>
        <translation>dichte Operationen gewinnen dadurch auf einer CPU</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/compilers.py"/>
        <source>chosen in the settings</source>
        <translation>in den Einstellungen gewählt</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/compilers.py"/>
        <source>on a GPU it fuses the small operations of a step</source>
        <translation>auf einer GPU verschmilzt es die kleinen Operationen eines Schritts</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/exporters/keras_file.py"/>
        <source>Keras file</source>
        <translation>Keras-Datei</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/exporters/own_classes.py"/>
        <source>is not registered as serialisable</source>
        <translation>nicht als serialisierbar angemeldet ist</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/exporters/own_classes.py"/>
        <source>is not declared in keras_classes</source>
        <translation>nicht in keras_classes angegeben ist</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/exporters/own_classes.py"/>
        <source>has no documentation</source>
        <translation>keine Dokumentation hat</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/exporters/own_classes.py"/>
        <source>Export a SavedModel, or see the guide to custom layers.</source>
        <translation>Ein SavedModel exportieren, oder siehe den Leitfaden zu eigenen Schichten.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/exporters/saved_model.py"/>
        <source>TensorFlow SavedModel</source>
        <translation>TensorFlow SavedModel</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/exporters/saved_model.py"/>
        <source>A folder for TensorFlow Serving, to predict only. It takes features as they are before scaling.</source>
        <translation>Ein Ordner für TensorFlow Serving, nur zum Vorhersagen. Nimmt Merkmale, wie sie vor dem Skalieren sind.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/feed.py"/>
        <source>at least </source>
        <translation>mindestens </translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/imported_weights.py"/>
        <source>one number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/imported_weights.py"/>
        <source>The network was imported; its data did not come with it.</source>
        <translation>Das Netz wurde importiert; seine Daten kamen nicht mit.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/jobs.py"/>
        <source>The samples must be a table: one row a sample, one column a feature.</source>
        <translation>Die Beispiele müssen eine Tabelle sein: eine Zeile je Beispiel, eine Spalte je Merkmal.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/jobs.py"/>
        <source>The data of this run has changed since.</source>
        <translation>Die Daten dieses Laufs haben sich seither geändert.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/jobs.py"/>
        <source>Start a new run on the new data.</source>
        <translation>Mit den neuen Daten einen neuen Lauf beginnen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/layers/products.py"/>
        <source>The last dimension of the inputs must be known.</source>
        <translation>Die letzte Dimension der Eingaben muss bekannt sein.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/losses.py"/>
        <source>The categorical cross-entropy needs class numbers as targets, but the targets are values.</source>
        <translation>Die kategoriale Kreuzentropie braucht Klassennummern als Ziele, aber die Ziele sind Werte.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/losses.py"/>
        <source>Choose a loss such as the mean squared error, or data with classes.</source>
        <translation>Einen Verlust wie den mittleren quadratischen Fehler wählen, oder Daten mit Klassen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/metrics.py"/>
        <source>Choose mean_absolute_error or r2_score.</source>
        <translation>mean_absolute_error oder r2_score wählen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/session.py"/>
        <source>1 epoch</source>
        <translation>1 Epoche</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/session.py"/>
        <source>Give a larger total of epochs to go on.</source>
        <translation>Zum Weitermachen eine größere Gesamtzahl von Epochen angeben.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/session.py"/>
        <source>It has none yet.</source>
        <translation>Er hat noch keinen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/session.py"/>
        <source>The total of epochs must be at least 1.</source>
        <translation>Die Gesamtzahl der Epochen muss mindestens 1 sein.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/session.py"/>
        <source>There is not enough memory to train this design.</source>
        <translation>Der Speicher reicht nicht, um diesen Entwurf zu trainieren.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/session.py"/>
        <source>Use smaller batches or fewer units.</source>
        <translation>Kleinere Batches oder weniger Einheiten verwenden.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/session.py"/>
        <source>Compiling the training step</source>
        <translation>Trainingsschritt wird übersetzt</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/trainer.py"/>
        <source>There are no training samples.</source>
        <translation>Es gibt keine Trainingsbeispiele.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/trainer.py"/>
        <source>Lower the learning rate, or scale the data.</source>
        <translation>Die Lernrate senken oder die Daten skalieren.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/trainer.py"/>
        <source>The checkpoint lies within an epoch of another length.</source>
        <translation>Der Prüfpunkt liegt innerhalb einer Epoche von anderer Länge.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/trainer.py"/>
        <source>Resume with the same data and batch size, or from the end of an epoch.</source>
        <translation>Mit denselben Daten und derselben Batch-Größe fortsetzen, oder vom Ende einer Epoche.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/workbench.py"/>
        <source>Checking the design</source>
        <translation>Entwurf wird geprüft</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/workbench.py"/>
        <source>Reading the data</source>
        <translation>Daten werden gelesen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/workbench.py"/>
        <source>Building the network</source>
        <translation>Netz wird gebaut</translation>
    </message>
    <message>
        <location filename="../../brains_engine/custom/completeness.py"/>
        <source>needs an id of small letters, digits and _</source>
        <translation>braucht eine id aus kleinen Buchstaben, Ziffern und _</translation>
    </message>
    <message>
        <location filename="../../brains_engine/custom/completeness.py"/>
        <source>needs a version of 1 or more</source>
        <translation>braucht eine version von 1 oder mehr</translation>
    </message>
    <message>
        <location filename="../../brains_engine/custom/completeness.py"/>
        <source>has a reference or keywords that are no text</source>
        <translation>hat reference oder keywords, die kein Text sind</translation>
    </message>
    <message>
        <location filename="../../brains_engine/custom/completeness.py"/>
        <source>needs Options, a subclass of LayerOptions</source>
        <translation>braucht Options, eine Unterklasse von LayerOptions</translation>
    </message>
    <message>
        <location filename="../../brains_engine/custom/completeness.py"/>
        <source>needs infer_shape</source>
        <translation>braucht infer_shape</translation>
    </message>
    <message>
        <location filename="../../brains_engine/custom/completeness.py"/>
        <source>needs infer_outputs, as it has several outputs</source>
        <translation>braucht infer_outputs, da es mehrere Ausgänge gibt</translation>
    </message>
    <message>
        <location filename="../../brains_engine/custom/completeness.py"/>
        <source>needs build, or the keras_class that it is</source>
        <translation>braucht build, oder die keras_class, die sie ist</translation>
    </message>
    <message>
        <location filename="../../brains_engine/custom/completeness.py"/>
        <source>has a variadic output, which only inputs may be</source>
        <translation>hat einen variadischen Ausgang, was nur Eingänge sein dürfen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/custom/files.py"/>
        <source>Choose a Python file.</source>
        <translation>Eine Python-Datei auswählen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/custom/files.py"/>
        <source>Check its name and folder.</source>
        <translation>Ihren Namen und Ordner prüfen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/custom/guard.py"/>
        <source>it gave no text</source>
        <translation>sie gab keinen Text</translation>
    </message>
    <message>
        <location filename="../../brains_engine/custom/guard.py"/>
        <source>a tuple of one tensor</source>
        <translation>ein Tupel aus einem Tensor</translation>
    </message>
    <message>
        <location filename="../../brains_engine/custom/guard.py"/>
        <source>its file</source>
        <translation>ihre Datei</translation>
    </message>
    <message>
        <location filename="../../brains_engine/custom/library.py"/>
        <source>one that ships with Brains</source>
        <translation>eine, die mit Brains kommt</translation>
    </message>
    <message>
        <location filename="../../brains_engine/custom/loading.py"/>
        <source>it has no LAYERS, the tuple of its layers</source>
        <translation>sie hat kein LAYERS, das Tupel ihrer Schichten</translation>
    </message>
    <message>
        <location filename="../../brains_engine/custom/loading.py"/>
        <source>its LAYERS are not a tuple of layers</source>
        <translation>ihr LAYERS ist kein Tupel von Schichten</translation>
    </message>
    <message>
        <location filename="../../brains_engine/custom/loading.py"/>
        <source>its LAYERS are empty</source>
        <translation>ihr LAYERS ist leer</translation>
    </message>
    <message>
        <location filename="../../brains_engine/custom/trust.py"/>
        <source>another version</source>
        <translation>eine andere Version</translation>
    </message>
    <message>
        <location filename="../../brains_engine/custom/trust.py"/>
        <source>not a digest</source>
        <translation>keine Prüfsumme</translation>
    </message>
    <message>
        <location filename="../../brains_engine/custom/trust.py"/>
        <source>not a text</source>
        <translation>kein Text</translation>
    </message>
    <message>
        <location filename="../../brains_engine/custom/trust.py"/>
        <source>the system refused</source>
        <translation>das System lehnte ab</translation>
    </message>
    <message>
        <location filename="../../brains_engine/custom/trust.py"/>
        <source>Delete it and trust your files again.</source>
        <translation>Löschen und den Dateien neu vertrauen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/catalogue.py"/>
        <source>Handwritten digits</source>
        <translation>Handgeschriebene Ziffern</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/catalogue.py"/>
        <source>1,797 grey pictures of 8 x 8 pixels, one of ten digits each.</source>
        <translation>1.797 graue Bilder von 8 x 8 Pixeln, je eine von zehn Ziffern.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/catalogue.py"/>
        <source>Iris flowers</source>
        <translation>Iris-Blüten</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/catalogue.py"/>
        <source>Four lengths of 150 flowers of three species.</source>
        <translation>Vier Längen von 150 Blüten dreier Arten.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/catalogue.py"/>
        <source>Wine</source>
        <translation>Wein</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/catalogue.py"/>
        <source>Thirteen measurements of 178 wines from three growers.</source>
        <translation>Dreizehn Messwerte von 178 Weinen dreier Winzer.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/catalogue.py"/>
        <source>Breast cancer</source>
        <translation>Brustkrebs</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/catalogue.py"/>
        <source>Thirty measurements of 569 tumours, malignant or benign.</source>
        <translation>Dreißig Messwerte von 569 Tumoren, bösartig oder gutartig.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/catalogue.py"/>
        <source>Diabetes progression</source>
        <translation>Verlauf von Diabetes</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/catalogue.py"/>
        <source>Ten measurements of 442 patients; the target is a number.</source>
        <translation>Zehn Messwerte von 442 Patienten; das Ziel ist eine Zahl.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/catalogue.py"/>
        <source>XOR</source>
        <translation>XOR</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/catalogue.py"/>
        <source>Four clouds; opposite corners belong together.</source>
        <translation>Vier Wolken; gegenüberliegende Ecken gehören zusammen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/catalogue.py"/>
        <source>Two moons</source>
        <translation>Zwei Monde</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/catalogue.py"/>
        <source>Two half circles that interlock.</source>
        <translation>Zwei Halbkreise, die ineinandergreifen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/catalogue.py"/>
        <source>Circles</source>
        <translation>Kreise</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/catalogue.py"/>
        <source>A small circle inside a large one.</source>
        <translation>Ein kleiner Kreis in einem großen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/catalogue.py"/>
        <source>Two spirals</source>
        <translation>Zwei Spiralen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/catalogue.py"/>
        <source>Two arms wound around each other.</source>
        <translation>Zwei umeinander gewundene Arme.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/catalogue.py"/>
        <source>Waves</source>
        <translation>Wellen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/catalogue.py"/>
        <source>64 steps of a sine, square, sawtooth or triangle wave.</source>
        <translation>64 Schritte einer Sinus-, Rechteck-, Sägezahn- oder Dreieckwelle.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/catalogue.py"/>
        <source>Adding problem</source>
        <translation>Additionsaufgabe</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/catalogue.py"/>
        <source>32 numbers of which two are marked; the target is their sum.</source>
        <translation>32 Zahlen, von denen zwei markiert sind; das Ziel ist ihre Summe.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/catalogue.py"/>
        <source>Letters</source>
        <translation>Buchstaben</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/catalogue.py"/>
        <source>16 whole numbers for letters, 0 for a marker; the class is the letter behind the marker.</source>
        <translation>16 ganze Zahlen für Buchstaben, 0 für eine Marke; die Klasse ist der Buchstabe hinter der Marke.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/catalogue.py"/>
        <source>Discs and rectangles</source>
        <translation>Scheiben und Rechtecke</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/catalogue.py"/>
        <source>16 x 16 grey pictures; the targets tell for each pixel whether it belongs to a disc.</source>
        <translation>16 x 16 graue Bilder; die Ziele sagen für jeden Pixel, ob er zu einer Scheibe gehört.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/catalogue.py"/>
        <source>CSV file</source>
        <translation>CSV-Datei</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/catalogue.py"/>
        <source>A table of yours: numbers, and a target column.</source>
        <translation>Eine eigene Tabelle: Zahlen und eine Zielspalte.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/catalogue.py"/>
        <source>NPZ file</source>
        <translation>NPZ-Datei</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/catalogue.py"/>
        <source>NumPy arrays of yours: x and y.</source>
        <translation>Eigene NumPy-Felder: x und y.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/csv_faults.py"/>
        <source>is empty</source>
        <translation>ist leer</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/csv_faults.py"/>
        <source>is NaN, which cannot be trained on,</source>
        <translation>ist NaN, womit nicht trainiert werden kann,</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/csv_faults.py"/>
        <source>the header</source>
        <translation>die Kopfzeile</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/csv_faults.py"/>
        <source>the first line</source>
        <translation>die erste Zeile</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/csv_file.py"/>
        <source>Classes must stand in one target column, but several are named.</source>
        <translation>Klassen müssen in einer Zielspalte stehen, aber es sind mehrere genannt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/csv_text.py"/>
        <source>it cannot be taken apart</source>
        <translation>sie lässt sich nicht zerlegen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/csv_text.py"/>
        <source>it opens a quote that is never closed</source>
        <translation>sie öffnet ein Anführungszeichen, das nie geschlossen wird</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/csv_text.py"/>
        <source>it holds a cell of more than 131,072 characters</source>
        <translation>sie enthält eine Zelle von mehr als 131.072 Zeichen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/csv_text.py"/>
        <source>it holds a quote in the middle of a cell</source>
        <translation>sie enthält ein Anführungszeichen mitten in einer Zelle</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/csv_text.py"/>
        <source>A CSV file needs at least one feature and a target.</source>
        <translation>Eine CSV-Datei braucht mindestens ein Merkmal und ein Ziel.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/csv_text.py"/>
        <source>Save it again with ordinary line ends.</source>
        <translation>Noch einmal mit gewöhnlichen Zeilenenden speichern.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/csv_text.py"/>
        <source>Save the table again as CSV in UTF-8.</source>
        <translation>Die Tabelle noch einmal als CSV in UTF-8 speichern.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/files.py"/>
        <source>Set its path.</source>
        <translation>Den Pfad setzen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/info.py"/>
        <source>The description of the data is damaged.</source>
        <translation>Die Beschreibung der Daten ist beschädigt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/npz_file.py"/>
        <source>infinite or too large</source>
        <translation>unendlich oder zu groß</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/npz_header.py"/>
        <source>Save it as numbers or as text.</source>
        <translation>Als Zahlen oder als Text speichern.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/scaling.py"/>
        <source>The scaling of the data is damaged.</source>
        <translation>Die Skalierung der Daten ist beschädigt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/targets.py"/>
        <source>Choose another target or regression.</source>
        <translation>Ein anderes Ziel oder Regression wählen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/wording.py"/>
        <source>its name is not valid</source>
        <translation>ihr Name ist ungültig</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/atomic.py"/>
        <source>it is write-protected</source>
        <translation>sie ist schreibgeschützt</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/block_library.py"/>
        <source>Save a block of a design into the folder.</source>
        <translation>Einen Block eines Entwurfs in den Ordner speichern.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/block_specs.py"/>
        <source>A block of this design</source>
        <translation>Ein Block dieses Entwurfs</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/block_specs.py"/>
        <source>Where the layers inside it are wanted as one.</source>
        <translation>Wo die Schichten darin als eine gewollt sind.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/block_specs.py"/>
        <source>contains itself, so that it would never end</source>
        <translation>enthält sich selbst und würde so nie enden</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/design.py"/>
        <source>Undo and redo are not possible in the middle of an edit.</source>
        <translation>Mitten in einer Änderung lässt sich nichts zurücknehmen oder wiederholen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/design.py"/>
        <source>A design changes only inside a transaction.</source>
        <translation>Ein Entwurf ändert sich nur innerhalb einer Transaktion.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/annotations.py"/>
        <source>The new note</source>
        <translation>Die neue Notiz</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/annotations.py"/>
        <source>The note</source>
        <translation>Die Notiz</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/annotations.py"/>
        <source>The group</source>
        <translation>Die Gruppe</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/annotations.py"/>
        <source>The new group</source>
        <translation>Die neue Gruppe</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/annotations.py"/>
        <source>Edit note</source>
        <translation>Notiz bearbeiten</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/annotations.py"/>
        <source>The title of a group is one line of printable characters.</source>
        <translation>Der Titel einer Gruppe ist eine Zeile aus druckbaren Zeichen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/annotations.py"/>
        <source>Only notes and groups have a colour of their own.</source>
        <translation>Nur Notizen und Gruppen haben eine eigene Farbe.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/annotations.py"/>
        <source>Select one of them first.</source>
        <translation>Zuerst eine davon auswählen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/annotations.py"/>
        <source>Set colour</source>
        <translation>Farbe setzen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/annotations.py"/>
        <source>There is nothing to group.</source>
        <translation>Es gibt nichts zu gruppieren.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/annotations.py"/>
        <source>Fit group</source>
        <translation>Gruppe anpassen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/annotations.py"/>
        <source>Rename group</source>
        <translation>Gruppe umbenennen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/blocks.py"/>
        <source>Let it take part again before you unpack it.</source>
        <translation>Vor dem Auflösen wieder einbeziehen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/blocks.py"/>
        <source>There is nothing to pack.</source>
        <translation>Es gibt nichts zusammenzufassen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/blocks.py"/>
        <source>Select the layers that are to become a block.</source>
        <translation>Die Schichten auswählen, die ein Block werden sollen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/blocks.py"/>
        <source>Select what is between.</source>
        <translation>Auswählen, was dazwischen ist.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/bypass.py"/>
        <source>There is no layer to bypass.</source>
        <translation>Es gibt keine Schicht zum Überbrücken.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/clip_text.py"/>
        <source>it holds more text than a design may have.</source>
        <translation>sie enthält mehr Text, als ein Entwurf haben darf.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/clip_text.py"/>
        <source>Copy the nodes with this version of Brains, or update it.</source>
        <translation>Die Knoten mit dieser Version von Brains kopieren, oder Brains aktualisieren.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/clip_text.py"/>
        <source>Open it as a file, or copy fewer nodes.</source>
        <translation>Als Datei öffnen oder weniger Knoten kopieren.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/clip_text.py"/>
        <source>the layer</source>
        <translation>die Schicht</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/clip_text.py"/>
        <source>the layers</source>
        <translation>die Schichten</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/clip_text.py"/>
        <source>Add the file that defines what is missing: File, Add layer file.</source>
        <translation>Die Datei hinzufügen, die das Fehlende definiert: Datei, Schichtdatei hinzufügen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/clipboard.py"/>
        <source>Copy nodes of a design first.</source>
        <translation>Zuerst Knoten eines Entwurfs kopieren.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/clipboard.py"/>
        <source>There is no node to duplicate.</source>
        <translation>Es gibt keinen Knoten zum Duplizieren.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/clipboard.py"/>
        <source>Select one first.</source>
        <translation>Zuerst einen auswählen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/clipboard.py"/>
        <source>it is not a clip of Brains.</source>
        <translation>sie ist kein Ausschnitt aus Brains.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/clipboard.py"/>
        <source>incoming must be a list.</source>
        <translation>incoming muss eine Liste sein.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/clipboard.py"/>
        <source>The clipboard holds no nodes.</source>
        <translation>Die Zwischenablage enthält keine Knoten.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/definitions.py"/>
        <source>Set notes</source>
        <translation>Notizen setzen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/definitions.py"/>
        <source>Delete that layer first.</source>
        <translation>Zuerst diese Schicht löschen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/definitions.py"/>
        <source>Remove unused blocks</source>
        <translation>Nicht verwendete Blöcke entfernen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/definitions.py"/>
        <source>Add blocks</source>
        <translation>Blöcke hinzufügen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/links.py"/>
        <source>Data flows through a network only forward.</source>
        <translation>Daten fließen nur vorwärts durch ein Netz.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/naming.py"/>
        <source>A node needs a name.</source>
        <translation>Ein Knoten braucht einen Namen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/naming.py"/>
        <source>The name of a node is one line of printable characters.</source>
        <translation>Der Name eines Knotens ist eine Zeile aus druckbaren Zeichen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/nodes.py"/>
        <source>Choose a name of its own for each node.</source>
        <translation>Jedem Knoten einen eigenen Namen geben.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/nodes.py"/>
        <source>Delete group</source>
        <translation>Gruppe löschen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/option_copies.py"/>
        <source>The clipboard holds no options.</source>
        <translation>Die Zwischenablage enthält keine Optionen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/option_copies.py"/>
        <source>Copy the options of a layer first.</source>
        <translation>Zuerst die Optionen einer Schicht kopieren.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/option_copies.py"/>
        <source>There is no node to paste options onto.</source>
        <translation>Es gibt keinen Knoten, in den Optionen eingefügt werden können.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/option_copies.py"/>
        <source>None of the copied options fits here.</source>
        <translation>Keine der kopierten Optionen passt hier.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/option_copies.py"/>
        <source>Paste them onto a layer that has some of them.</source>
        <translation>In eine Schicht einfügen, die einige davon hat.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/settings.py"/>
        <source>Set training</source>
        <translation>Training einstellen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/settings.py"/>
        <source>Set title</source>
        <translation>Titel setzen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/settings.py"/>
        <source>The design</source>
        <translation>Der Entwurf</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/settings.py"/>
        <source>Set options</source>
        <translation>Optionen setzen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/unpacking.py"/>
        <source>Turn share_weights off first; then each repeat has weights of its own.</source>
        <translation>Zuerst share_weights ausschalten; dann hat jede Wiederholung eigene Gewichte.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/inside.py"/>
        <source>The layers are those of the whole design.</source>
        <translation>Die Schichten sind die des ganzen Entwurfs.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/inside.py"/>
        <source>A block cannot be removed from its own inside.</source>
        <translation>Ein Block kann nicht aus seinem eigenen Inneren entfernt werden.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/inside.py"/>
        <source>Data would go round in it for ever.</source>
        <translation>Daten liefen darin für immer im Kreis.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/io.py"/>
        <source>The file is not a design of Brains.</source>
        <translation>Die Datei ist kein Entwurf von Brains.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/io.py"/>
        <source>it is not an ordinary file.</source>
        <translation>sie ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/io.py"/>
        <source>Choose a .brains file.</source>
        <translation>Eine .brains-Datei auswählen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/io.py"/>
        <source>Nothing was changed on the disk; save it to another place.</source>
        <translation>Auf der Platte wurde nichts geändert; an einen anderen Ort speichern.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/io.py"/>
        <source>The file is damaged; restore it from a copy.</source>
        <translation>Die Datei ist beschädigt; aus einer Kopie wiederherstellen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/migrations.py"/>
        <source>version must be a whole number from 1.</source>
        <translation>version muss eine ganze Zahl ab 1 sein.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/migrations.py"/>
        <source>It says which program can read the file.</source>
        <translation>Sie sagt, welches Programm die Datei lesen kann.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/migrations.py"/>
        <source>Update Brains to open it.</source>
        <translation>Zum Öffnen Brains aktualisieren.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/parameters.py"/>
        <source>Whether all repeats use the weights of the first, instead of own ones.</source>
        <translation>Ob alle Wiederholungen die Gewichte der ersten verwenden, statt eigener.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/parameters.py"/>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/parameters.py"/>
        <source>named sizes</source>
        <translation>benannte Größen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/parameters.py"/>
        <source>a list of names</source>
        <translation>eine Liste von Namen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/parameters.py"/>
        <source>takes a list of any length, which no parameter gives</source>
        <translation>nimmt eine Liste beliebiger Länge, die kein Parameter liefert</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/parameters.py"/>
        <source>must list choices where it is a choice, and nowhere else</source>
        <translation>muss eine Auswahl angeben, wo er eine Auswahl ist, und sonst nirgends</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/parameters.py"/>
        <source>must not list a choice twice</source>
        <translation>darf keine Auswahl zweimal angeben</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/parameters.py"/>
        <source>can have bounds only where it is a number</source>
        <translation>kann nur Grenzen haben, wo er eine Zahl ist</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>A design starts with an Input and ends with an Output. Drag layers from the palette, or start from a template.</source>
        <translation>Ein Entwurf beginnt mit einem Eingang und endet mit einem Ausgang. Schichten aus der Palette ziehen oder mit einer Vorlage beginnen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>Samples enter the network through an Input. Without one there is nothing to compute from.</source>
        <translation>Beispiele treten durch einen Eingang in das Netz ein. Ohne ihn gibt es nichts, woraus zu rechnen wäre.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>The loss compares what arrives at the Output with the targets. Without one there is nothing to train.</source>
        <translation>Der Verlust vergleicht, was am Ausgang ankommt, mit den Zielen. Ohne ihn gibt es nichts zu trainieren.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>The file uses a layer that this program does not have: a newer version or a custom layer may. Its wires are kept.</source>
        <translation>Die Datei verwendet eine Schicht, die dieses Programm nicht hat: eine neuere Version oder eine eigene Schicht hat sie vielleicht. Ihre Leitungen bleiben erhalten.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>A value is outside what the layer allows. Set it in the inspector, or reset all options of the layer.</source>
        <translation>Ein Wert liegt außerhalb dessen, was die Schicht erlaubt. Im Inspektor setzen oder alle Optionen der Schicht zurücksetzen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>A wire takes the place of a bypassed layer. Where several wires come in, nothing says which is to go on, and the ends of the network have none. Let it take part again, or delete it.</source>
        <translation>Eine Leitung nimmt den Platz einer überbrückten Schicht ein. Wo mehrere Leitungen hereinkommen, sagt nichts, welche weiterführen soll, und an den Enden des Netzes gibt es keine. Die Schicht wieder einbeziehen oder löschen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>Messages name nodes by what you call them, so each needs a name of its own.</source>
        <translation>Meldungen nennen Knoten bei ihrem Namen, daher braucht jeder einen eigenen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>Data flows only forward, from inputs to the output. Remove one wire of the circle.</source>
        <translation>Daten fließen nur vorwärts, von Eingängen zum Ausgang. Eine Leitung des Kreises entfernen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>Losses, metrics and predictions are named after the outputs, so each output needs a name of its own.</source>
        <translation>Verluste, Metriken und Vorhersagen heißen nach den Ausgängen, daher braucht jeder Ausgang einen eigenen Namen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>The layer waits for data. Wire the output of another layer to it, or remove it.</source>
        <translation>Die Schicht wartet auf Daten. Den Ausgang einer anderen Schicht mit ihr verbinden oder sie entfernen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>A layer that joins branches needs at least as many wires as it says.</source>
        <translation>Eine Schicht, die Zweige vereint, braucht mindestens so viele Leitungen, wie sie sagt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>A wire ends at a port that the layer does not have, as a file written elsewhere may have it. Remove it.</source>
        <translation>Eine Leitung endet an einem Anschluss, den die Schicht nicht hat, wie es in einer anderswo geschriebenen Datei sein kann. Die Leitung entfernen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>An option made the outputs of the layer fewer, but a wire still starts at one. Raise it again, or remove it.</source>
        <translation>Eine Option hat die Ausgänge der Schicht vermindert, aber eine Leitung beginnt noch an einem. Die Option wieder erhöhen oder die Leitung entfernen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>An input takes one wire. Join the two by Add or Concatenate, or remove one.</source>
        <translation>Ein Eingang nimmt eine Leitung. Die beiden mit Addieren oder Verketten vereinen, oder eine entfernen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>Nothing takes what this layer gives, so training leaves it out. Wire it on, or remove it.</source>
        <translation>Nichts nimmt, was diese Schicht ausgibt, daher lässt das Training sie aus. Weiterverbinden oder entfernen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>No way leads from this layer to the output, so training leaves it out.</source>
        <translation>Von dieser Schicht führt kein Weg zum Ausgang, daher lässt das Training sie aus.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>Layers take vectors, sequences or images. Flatten makes a vector of anything, Reshape an image of a vector.</source>
        <translation>Schichten nehmen Vektoren, Folgen oder Bilder. Abflachen macht aus allem einen Vektor, Umformen aus einem Vektor ein Bild.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>Some layers take whole numbers, such as those that look up a table, and others take any number.</source>
        <translation>Manche Schichten nehmen ganze Zahlen, etwa die, die in einer Tabelle nachsehen, andere nehmen beliebige Zahlen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>The layer cannot take values of this shape. Change its options or what comes before it.</source>
        <translation>Die Schicht kann Werte dieser Form nicht annehmen. Ihre Optionen ändern oder was vor ihr kommt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>Without padding a window must fit into what it slides over. Pad the input, shrink the window, or pool less before it.</source>
        <translation>Ohne Auffüllen muss ein Fenster in das passen, worüber es gleitet. Die Eingabe auffüllen, das Fenster verkleinern oder vorher weniger zusammenfassen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>Reshape arranges the values that there are, so the product of the sizes must be their number. One size may be left open.</source>
        <translation>Umformen ordnet die vorhandenen Werte an, also muss das Produkt der Größen ihre Anzahl sein. Eine Größe darf offen bleiben.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>Add wants equal shapes, Concatenate equal sizes in all dimensions but the joined one.</source>
        <translation>Addieren verlangt gleiche Formen, Verketten gleiche Größen in allen Dimensionen außer der verketteten.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>A vector has nothing to flatten. The layer does no harm, and no good.</source>
        <translation>Ein Vektor hat nichts abzuflachen. Die Schicht schadet nicht und nützt nicht.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>The values have this shape already.</source>
        <translation>Die Werte haben diese Form schon.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>Joining a layer with itself doubles its values and adds nothing new. Perhaps another layer was meant.</source>
        <translation>Eine Schicht mit sich selbst zu vereinen verdoppelt ihre Werte und fügt nichts Neues hinzu. Vielleicht war eine andere gemeint.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>Whole numbers and other numbers meet in one layer. Cast one of them, if no branch was wired by mistake.</source>
        <translation>Ganze Zahlen und andere treffen in einer Schicht zusammen. Eine davon umwandeln, falls kein Zweig aus Versehen verbunden wurde.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>Learning follows the slope of the loss back through the layers. Whole numbers have no slope, so what is before them stays as it is.</source>
        <translation>Lernen folgt der Steigung des Verlusts rückwärts durch die Schichten. Ganze Zahlen haben keine Steigung, also bleibt, was davor liegt, wie es ist.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>The names on the wire say that places stand where the layer reads values, or the other way round: channels and features come last here. Permute reorders them.</source>
        <translation>Die Namen auf der Leitung sagen, dass Stellen stehen, wo die Schicht Werte liest, oder umgekehrt: Kanäle und Merkmale kommen hier zuletzt. Permutieren ordnet sie um.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>A window of one place with a step of one gives back what it gets.</source>
        <translation>Ein Fenster von einer Stelle mit einem Schritt von eins gibt zurück, was es bekommt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>The image has a single place left. Pool less before, or leave this layer out.</source>
        <translation>Das Bild hat nur noch eine Stelle. Vorher weniger zusammenfassen oder diese Schicht weglassen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>Where steps are larger than the window, part of the input is never seen. Usual are steps of the window's size or less.</source>
        <translation>Wo Schritte größer als das Fenster sind, wird ein Teil der Eingabe nie gesehen. Üblich sind Schritte von der Größe des Fensters oder weniger.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>Only the middle of the window meets a value; its other weights meet padding and learn nothing.</source>
        <translation>Nur die Mitte des Fensters trifft einen Wert; seine anderen Gewichte treffen auf Auffüllung und lernen nichts.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>Every place of the image gets weights of its own. Global average pooling keeps one value a channel and needs far fewer.</source>
        <translation>Jede Stelle des Bildes bekommt eigene Gewichte. Globales Mittelwert-Pooling behält einen Wert je Kanal und braucht weit weniger.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>Softmax makes probabilities that sum to one, which leaves little to the layers behind it. It belongs at the end.</source>
        <translation>Softmax macht Wahrscheinlichkeiten mit der Summe eins, was den Schichten dahinter wenig lässt. Es gehört ans Ende.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>The layer before has a function of its own. Set that to linear, or take this layer out.</source>
        <translation>Die Schicht davor hat eine eigene Funktion. Diese auf linear setzen oder diese Schicht herausnehmen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>What softmax gives is the answer. Another function bends it, and the loss no longer reads probabilities.</source>
        <translation>Was Softmax ergibt, ist die Antwort. Eine weitere Funktion verbiegt sie, und der Verlust liest keine Wahrscheinlichkeiten mehr.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>The linear function gives back what it gets.</source>
        <translation>Die lineare Funktion gibt zurück, was sie bekommt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>Softmax compares values, so one alone is always 1. Use sigmoid for a single yes or no.</source>
        <translation>Softmax vergleicht Werte, einer allein ist also immer 1. Für ein einzelnes Ja oder Nein Sigmoid verwenden.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>A product of two matrices is one matrix: the two layers can learn no more than one of them. Give the first a function.</source>
        <translation>Ein Produkt zweier Matrizen ist eine Matrix: die beiden Schichten können nicht mehr lernen als eine davon. Der ersten eine Funktion geben.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>Selu normalises by itself only with weights of variance 1 / fan-in (Klambauer et al. 2017), which lecun_normal draws.</source>
        <translation>Selu normalisiert nur mit Gewichten der Varianz 1 / Fan-in von selbst (Klambauer et al. 2017), wie lecun_normal sie zieht.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>Without functions such as relu between them, any number of layers is one linear layer.</source>
        <translation>Ohne Funktionen wie relu dazwischen sind beliebig viele Schichten eine lineare Schicht.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>A rate of 0 keeps every value. Rates from 0.2 to 0.5 are usual.</source>
        <translation>Eine Rate von 0 behält jeden Wert. Üblich sind Raten von 0.2 bis 0.5.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>When most values are dropped, each step learns from noise. Rates from 0.2 to 0.5 are usual.</source>
        <translation>Werden die meisten Werte ausgelassen, lernt jeder Schritt aus Rauschen. Üblich sind Raten von 0.2 bis 0.5.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>Dropout changes the variance in training but not in use, and the running variance no longer fits (Li et al. 2019). Put it behind.</source>
        <translation>Dropout ändert die Varianz im Training, aber nicht im Gebrauch, und die laufende Varianz passt nicht mehr (Li et al. 2019). Dahinter setzen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>Dropping parts of the answer makes every loss wrong. Put dropout before the last layer with weights.</source>
        <translation>Teile der Antwort auszulassen macht jeden Verlust falsch. Dropout vor die letzte Schicht mit Gewichten setzen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>Two rates p and q together drop 1 - (1 - p)(1 - q). One layer says so more clearly.</source>
        <translation>Zwei Raten p und q lassen zusammen 1 - (1 - p)(1 - q) aus. Eine Schicht sagt das klarer.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>The second one finds the values normalised already.</source>
        <translation>Die zweite findet die Werte schon normalisiert.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>How far the scores are apart says how sure the network is. Normalising them takes that away.</source>
        <translation>Wie weit die Werte auseinanderliegen, sagt, wie sicher das Netz ist. Normalisieren nimmt das weg.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>The answer to one sample then depends on the others of its batch in training. Put the normalisation earlier.</source>
        <translation>Die Antwort auf ein Beispiel hängt dann im Training von den anderen seines Batches ab. Die Normalisierung weiter nach vorn setzen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>All that the following layers know of a sample is one number. That is rarely meant.</source>
        <translation>Alles, was die folgenden Schichten von einem Beispiel wissen, ist eine Zahl. Das ist selten gemeint.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>Thousands of values made of a few are mostly alike, and cost memory and time.</source>
        <translation>Tausende Werte aus wenigen sind sich meist ähnlich und kosten Speicher und Zeit.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>No layer of the network has weights. Add a dense layer, or another one that learns.</source>
        <translation>Keine Schicht des Netzes hat Gewichte. Eine Dense-Schicht oder eine andere lernende hinzufügen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>Weights, gradients and the optimizer's memory must fit beside each other. Make the layer narrower.</source>
        <translation>Gewichte, Gradienten und der Speicher des Optimierers müssen nebeneinander passen. Die Schicht schmaler machen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>The outputs of all layers and their gradients are kept for every sample of a batch. Use smaller batches.</source>
        <translation>Die Ausgaben aller Schichten und ihre Gradienten werden für jedes Beispiel eines Batches behalten. Kleinere Batches verwenden.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>Sigmoid and tanh flatten out, and each such layer shrinks the gradient. Use relu inside, or normalise in between.</source>
        <translation>Sigmoid und tanh flachen ab, und jede solche Schicht verkleinert den Gradienten. Innen relu verwenden oder dazwischen normalisieren.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>The classic formula was measured to saturate and its gradients to explode from three layers on. The sound preset mends that.</source>
        <translation>Gemessen wurde, dass die klassische Formel ab drei Schichten sättigt und ihre Gradienten explodieren. Die Variante solide behebt das.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>Each layer makes the signal smaller at the start of training, until nothing is left to learn from. Start with he_normal, or normalise in between.</source>
        <translation>Jede Schicht macht das Signal zu Beginn des Trainings kleiner, bis nichts zum Lernen bleibt. Mit he_normal beginnen oder dazwischen normalisieren.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>Each layer makes the signal larger at the start of training. Start with he_normal, or normalise in between.</source>
        <translation>Jede Schicht macht das Signal zu Beginn des Trainings größer. Mit he_normal beginnen oder dazwischen normalisieren.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>The node is a block that the design does not define. Remove it, or copy the definition from where it stands.</source>
        <translation>Der Knoten ist ein Block, den der Entwurf nicht definiert. Entfernen oder die Definition von dort kopieren, wo sie steht.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>A block that stands inside itself, directly or in another block, would never end. Open it and remove the inner one.</source>
        <translation>Ein Block, der direkt oder in einem anderen Block in sich selbst steht, würde nie enden. Öffnen und den inneren entfernen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>A block gives what is wired to the block outputs inside of it. Open it, add one, and wire a layer to it.</source>
        <translation>Ein Block gibt aus, was innen an den Blockausgängen hängt. Öffnen, einen hinzufügen und eine Schicht mit ihm verbinden.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>An option inside the block is to follow a parameter that does not exist, or that has other values than the option takes. Bind it to another one, or unbind it.</source>
        <translation>Eine Option im Block soll einem Parameter folgen, den es nicht gibt oder der andere Werte hat, als die Option annimmt. An einen anderen binden oder lösen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>No option inside the block follows this parameter, so setting it changes nothing. Bind one, or remove it.</source>
        <translation>Keine Option im Block folgt diesem Parameter, also ändert er nichts. Eine binden oder ihn entfernen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>The design keeps the definition of a block, but no layer of it is one. That does no harm; remove it where it is not wanted any more.</source>
        <translation>Der Entwurf bewahrt die Definition eines Blocks, aber keine Schicht ist ein solcher. Das schadet nicht; entfernen, wo sie nicht mehr gewünscht ist.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>Block inputs and block outputs stand inside blocks alone, where they are its ports. Remove it.</source>
        <translation>Blockeingänge und Blockausgänge stehen nur in Blöcken, wo sie deren Anschlüsse sind. Entfernen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>Samples enter and leave the network outside of blocks. Inside, use a block input or a block output, and wire the block itself to the Input or Output.</source>
        <translation>Beispiele betreten und verlassen das Netz außerhalb von Blöcken. Innen einen Blockeingang oder Blockausgang verwenden und den Block selbst mit Eingang oder Ausgang verbinden.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>Choose the data in the Training tab, or mend the file.</source>
        <translation>Die Daten im Reiter Training auswählen oder die Datei in Ordnung bringen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>Several inputs share the features of a sample in their order, or each says with which feature it begins.</source>
        <translation>Mehrere Eingänge teilen sich die Merkmale eines Beispiels in ihrer Reihenfolge, oder jeder sagt, mit welchem Merkmal er beginnt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>What no input takes, nothing is learned from. That may be meant; else set where the inputs begin.</source>
        <translation>Was kein Eingang nimmt, daraus wird nichts gelernt. Das kann gewollt sein; sonst setzen, wo die Eingänge beginnen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>The Input must take as many numbers as a sample has features.</source>
        <translation>Der Eingang muss so viele Zahlen nehmen, wie ein Beispiel Merkmale hat.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>Accuracy counts right classes, and targets that are numbers have none.</source>
        <translation>Genauigkeit zählt richtige Klassen, und Ziele, die Zahlen sind, haben keine.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>binary_accuracy reads every output as a yes or a no of its own. For one class of several, measure accuracy.</source>
        <translation>binary_accuracy liest jeden Ausgang als eigenes Ja oder Nein. Für eine Klasse von mehreren accuracy messen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>With three classes or fewer, the right one is always among the best three.</source>
        <translation>Bei drei Klassen oder weniger ist die richtige immer unter den besten drei.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>The input hands whole numbers on, such as those of words or of classes. Scaling would make fractions of them.</source>
        <translation>Der Eingang gibt ganze Zahlen weiter, etwa die von Wörtern oder Klassen. Skalieren würde Brüche daraus machen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>Nothing is learned through whole numbers or through yes and no. Let the network give the values before them.</source>
        <translation>Durch ganze Zahlen oder durch Ja und Nein wird nichts gelernt. Das Netz soll die Werte davor ausgeben.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>The share kept back rounds to no sample, so nothing tells how well the network does on new data.</source>
        <translation>Der zurückgehaltene Anteil rundet zu keinem Beispiel, also sagt nichts, wie gut das Netz bei neuen Daten ist.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>More than half of the samples are kept back for validation. 20 % is usual.</source>
        <translation>Mehr als die Hälfte der Beispiele wird zur Validierung zurückgehalten. Üblich sind 20 %.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>Each epoch is then a single step. Smaller batches learn more from an epoch.</source>
        <translation>Jede Epoche ist dann ein einziger Schritt. Kleinere Batches lernen mehr aus einer Epoche.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>If the target is a number, set the task of the data to regression.</source>
        <translation>Ist das Ziel eine Zahl, die Aufgabe der Daten auf Regression setzen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>Training makes the weighted sum of the losses small, so one of the weights must be above 0.</source>
        <translation>Das Training verkleinert die gewichtete Summe der Verluste, also muss eines der Gewichte über 0 sein.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>An output may learn some columns of a target with several numbers. They are counted from 0.</source>
        <translation>Ein Ausgang darf einige Spalten eines Ziels mit mehreren Zahlen lernen. Sie werden ab 0 gezählt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>Binary cross-entropy compares values from 0 to 1. Scale the data to that range, or use a loss for numbers.</source>
        <translation>Binäre Kreuzentropie vergleicht Werte von 0 bis 1. Die Daten auf diesen Bereich skalieren oder einen Verlust für Zahlen verwenden.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>To rebuild a sample, the network must give one value for each of its features.</source>
        <translation>Um ein Beispiel nachzubilden, muss das Netz einen Wert für jedes Merkmal ausgeben.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>Cross-entropy compares classes. For numbers use the mean squared error, the mean absolute error or Huber.</source>
        <translation>Kreuzentropie vergleicht Klassen. Für Zahlen den mittleren quadratischen Fehler, den mittleren absoluten Fehler oder Huber verwenden.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>Classes are compared one value each, so the answer must be a vector.</source>
        <translation>Klassen werden mit je einem Wert verglichen, also muss die Antwort ein Vektor sein.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>The last layer needs one unit for each class, or for each target value.</source>
        <translation>Die letzte Schicht braucht eine Einheit für jede Klasse oder für jeden Zielwert.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>Cross-entropy takes the logarithm of probabilities. End in softmax or sigmoid, or let the loss take logits.</source>
        <translation>Kreuzentropie bildet den Logarithmus von Wahrscheinlichkeiten. Mit Softmax oder Sigmoid enden oder den Verlust Logits nehmen lassen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>With from_logits the loss applies softmax or sigmoid itself. Turn it off, or end the network linear.</source>
        <translation>Mit from_logits wendet der Verlust Softmax oder Sigmoid selbst an. Ausschalten oder das Netz linear enden lassen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>Softmax, sigmoid and tanh never exceed 1. End the network linear, or in a scaled function.</source>
        <translation>Softmax, Sigmoid und tanh gehen nie über 1. Das Netz linear oder mit einer skalierten Funktion enden lassen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>The targets then hardly tell the classes apart. 0.1 is usual (Szegedy et al. 2016).</source>
        <translation>Die Ziele unterscheiden die Klassen dann kaum. Üblich ist 0.1 (Szegedy et al. 2016).</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>Softmax with squared differences learns slowly where it is wrong and sure. Cross-entropy does not.</source>
        <translation>Softmax mit quadrierten Differenzen lernt langsam, wo es falsch und sicher ist. Kreuzentropie nicht.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>Steps far beyond what the optimizer is used with mostly end in a loss that is not a number.</source>
        <translation>Schritte weit über dem, womit der Optimierer sonst verwendet wird, enden meist in einem Verlust, der keine Zahl ist.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>Steps far below what the optimizer is used with hardly change anything.</source>
        <translation>Schritte weit unter dem, womit der Optimierer sonst verwendet wird, ändern kaum etwas.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>Without momentum there is nothing to look ahead along.</source>
        <translation>Ohne Momentum gibt es nichts, woran entlang vorauszuschauen wäre.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>The mean of a few samples is mostly chance. Use batches of 16 or more, or layer normalisation.</source>
        <translation>Das Mittel weniger Beispiele ist meist Zufall. Batches von 16 oder mehr verwenden, oder Layer-Normalisierung.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>Networks start from weights that suit values about one large. Scale the data in the Training tab.</source>
        <translation>Netze beginnen mit Gewichten, die zu Werten um eins passen. Die Daten im Reiter Training skalieren.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>SGD takes the same step for all weights, so features of different sizes make it slow or let it diverge.</source>
        <translation>SGD macht für alle Gewichte denselben Schritt, sodass verschieden große Merkmale es langsam machen oder divergieren lassen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>The share of zeros is reached in one step where the end is not behind the start, and the network has no time to adapt.</source>
        <translation>Der Anteil der Nullen wird in einem Schritt erreicht, wo das Ende nicht nach dem Beginn liegt, und das Netz hat keine Zeit, sich anzupassen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>With a start of 1 no connection is dropped before the last step.</source>
        <translation>Mit einem Beginn von 1 wird vor dem letzten Schritt keine Verbindung entfernt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>Connections are dropped gradually only where several prunings fit between start and end.</source>
        <translation>Verbindungen werden nur dort allmählich entfernt, wo mehrere Ausdünnungen zwischen Beginn und Ende passen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>A target of 0 keeps every connection.</source>
        <translation>Ein Ziel von 0 behält jede Verbindung.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>Fewer connections stay than there are units, so some can say nothing. Aim lower, or make the layers wider.</source>
        <translation>Es bleiben weniger Verbindungen als Einheiten, also können manche nichts sagen. Niedriger zielen oder die Schichten breiter machen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>Only kernels of dense, convolution and NormNet layers are pruned.</source>
        <translation>Nur Kernel von Dense-, Faltungs- und NormNet-Schichten werden ausgedünnt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>NormNet leaves biases out; keep one only to compare.</source>
        <translation>NormNet lässt Bias weg; einen nur zum Vergleich behalten.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>Sound layers were measured to learn best with Adam at 0.01, classic ones with Adadelta at 10.</source>
        <translation>Gemessen wurde, dass solide Schichten am besten mit Adam bei 0.01 lernen, klassische mit Adadelta bei 10.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>Standard and minmax scaling shift constant features away from zero, where they act as a bias. Scale by the root mean square.</source>
        <translation>Standard- und Minmax-Skalierung schieben konstante Merkmale von null weg, wo sie wie ein Bias wirken. Mit dem quadratischen Mittel skalieren.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/problem_help"/>
        <source>Dividing by the root of the live connections was measured to collapse at 99 % when a dense network is pruned.</source>
        <translation>Gemessen wurde, dass Teilen durch die Wurzel der lebenden Verbindungen bei 99 % zusammenbricht, wenn ein dichtes Netz ausgedünnt wird.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/reading.py"/>
        <source>Correct it in a text editor, or restore the file from a copy.</source>
        <translation>In einem Texteditor berichtigen oder die Datei aus einer Kopie wiederherstellen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/reading.py"/>
        <source>Give each node an id of its own.</source>
        <translation>Jedem Knoten eine eigene Kennung geben.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/reading.py"/>
        <source>An input takes one wire.</source>
        <translation>Ein Eingang nimmt eine Leitung.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/strict_json.py"/>
        <source>The file is damaged, or is not a design; restore it from a copy.</source>
        <translation>Die Datei ist beschädigt oder kein Entwurf; aus einer Kopie wiederherstellen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/strict_json.py"/>
        <source>Write a finite number in its place.</source>
        <translation>Eine endliche Zahl an ihre Stelle schreiben.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/strict_json.py"/>
        <source>it starts with a byte-order mark.</source>
        <translation>sie beginnt mit einer Byte-Reihenfolge-Marke.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/strict_json.py"/>
        <source>Save it as plain UTF-8, without the mark.</source>
        <translation>Als einfaches UTF-8 speichern, ohne die Marke.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/strict_json.py"/>
        <source>it must hold one JSON object.</source>
        <translation>sie muss ein JSON-Objekt enthalten.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/strict_json.py"/>
        <source>it holds more values than a design may have.</source>
        <translation>sie enthält mehr Werte, als ein Entwurf haben darf.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/strict_json.py"/>
        <source>Keep one of the two.</source>
        <translation>Einen der beiden behalten.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/strict_json.py"/>
        <source>it holds a number of thousands of digits.</source>
        <translation>sie enthält eine Zahl mit Tausenden von Stellen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/structure_checks.py"/>
        <source>The design has no layers yet: add an Input, some layers and an Output.</source>
        <translation>Der Entwurf hat noch keine Schichten: einen Eingang, einige Schichten und einen Ausgang hinzufügen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/structure_checks.py"/>
        <source>The design has no Input, so there is nothing to compute from.</source>
        <translation>Der Entwurf hat keinen Eingang, also gibt es nichts, woraus zu rechnen wäre.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/structure_checks.py"/>
        <source>The design has no Output, so there is nothing to train.</source>
        <translation>Der Entwurf hat keinen Ausgang, also gibt es nichts zu trainieren.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/structure_checks.py"/>
        <source>Remove that wire</source>
        <translation>Diese Leitung entfernen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/structure_fixes.py"/>
        <source>Remove what is not used</source>
        <translation>Nicht Verwendetes entfernen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/structure_fixes.py"/>
        <source>Reset its options</source>
        <translation>Seine Optionen zurücksetzen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/structure_fixes.py"/>
        <source>Add Output</source>
        <translation>Ausgang hinzufügen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/structure_fixes.py"/>
        <source>Add Input</source>
        <translation>Eingang hinzufügen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/topology.py"/>
        <source>Remove one of its wires.</source>
        <translation>Eine seiner Leitungen entfernen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/fields.py"/>
        <source>The options</source>
        <translation>Die Optionen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/guide_pages.py"/>
        <source># Training settings</source>
        <translation># Trainingseinstellungen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/guide_pages.py"/>
        <source>They stand in the inspector under Training, the most frequent ones under Run, and are part of the design's file. The command line takes them by the same names: `brains train net.brains --set optimizer.momentum=0.5`.</source>
        <translation>Sie stehen im Inspektor unter Training, die häufigsten unter Lauf, und gehören zur Datei des Entwurfs. Die Kommandozeile nimmt sie unter denselben Namen: `brains train net.brains --set optimizer.momentum=0.5`.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/guide_pages.py"/>
        <source>Working examples to begin with: each has data on which it trains.</source>
        <translation>Funktionierende Beispiele für den Anfang: jedes hat Daten, an denen es trainiert.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/guide_pages.py"/>
        <source>## Layers in it</source>
        <translation>## Schichten darin</translation>
    </message>
    <message>
        <location filename="../../brains_engine/guide_pages.py"/>
        <source>See also [all templates](README.md).</source>
        <translation>Siehe auch [alle Vorlagen](README.md).</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>The window</source>
        <translation>Das Fenster</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>Guide</source>
        <translation>Leitfaden</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>Actions, keys and mouse</source>
        <translation>Aktionen, Tasten und Maus</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>Layers of your own</source>
        <translation>Eigene Schichten</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>The file format and the command line</source>
        <translation>Das Dateiformat und die Kommandozeile</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>Brains on your desktop</source>
        <translation>Brains auf dem Schreibtisch</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>Keys, screen readers, motion</source>
        <translation>Tasten, Bildschirmleser, Bewegung</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>All problems</source>
        <translation>Alle Probleme</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>Training settings</source>
        <translation>Trainingseinstellungen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>No layers yet</source>
        <translation>Noch keine Schichten</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>No Input</source>
        <translation>Kein Eingang</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>No Output</source>
        <translation>Kein Ausgang</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>An option does not fit</source>
        <translation>Eine Option passt nicht</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>Cannot be bypassed</source>
        <translation>Kann nicht überbrückt werden</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>Two nodes of one name</source>
        <translation>Zwei Knoten mit einem Namen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>A cycle</source>
        <translation>Ein Kreis</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>Two outputs of one name</source>
        <translation>Zwei Ausgänge mit einem Namen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>Nothing wired to an input</source>
        <translation>Nichts an einem Eingang</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>Too few wires</source>
        <translation>Zu wenige Leitungen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>A wire to nowhere</source>
        <translation>Eine Leitung ins Nichts</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>A wire from an output that is gone</source>
        <translation>Eine Leitung von einem verschwundenen Ausgang</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>Two wires to one input</source>
        <translation>Zwei Leitungen an einem Eingang</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>A dead end</source>
        <translation>Eine Sackgasse</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>Not used</source>
        <translation>Nicht verwendet</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>Another number of dimensions</source>
        <translation>Eine andere Anzahl von Dimensionen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>Another kind of values</source>
        <translation>Eine andere Art von Werten</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>A shape that does not fit</source>
        <translation>Eine Form, die nicht passt</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>A window larger than its input</source>
        <translation>Ein Fenster größer als seine Eingabe</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>Another number of values</source>
        <translation>Eine andere Anzahl von Werten</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>Branches that do not fit together</source>
        <translation>Zweige, die nicht zusammenpassen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>Flatten of flat values</source>
        <translation>Abflachen flacher Werte</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>Reshape to the same shape</source>
        <translation>Umformen in dieselbe Form</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>The same branch twice</source>
        <translation>Zweimal derselbe Zweig</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>Kinds of values mixed</source>
        <translation>Gemischte Arten von Werten</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>No gradient gets through</source>
        <translation>Kein Gradient kommt durch</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>Dimensions in another order</source>
        <translation>Dimensionen in anderer Reihenfolge</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>Pooling of one value</source>
        <translation>Pooling eines Wertes</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>Nothing to pool</source>
        <translation>Nichts zusammenzufassen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>Steps beyond the window</source>
        <translation>Schritte über das Fenster hinaus</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>A window over a single place</source>
        <translation>Ein Fenster über einer einzigen Stelle</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>A huge dense layer</source>
        <translation>Eine riesige Dense-Schicht</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>Softmax in the middle</source>
        <translation>Softmax in der Mitte</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>Two functions in a row</source>
        <translation>Zwei Funktionen hintereinander</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>A function of probabilities</source>
        <translation>Eine Funktion von Wahrscheinlichkeiten</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>A linear activation</source>
        <translation>Eine lineare Aktivierung</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>Softmax of one value</source>
        <translation>Softmax eines Wertes</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>Two linear layers in a row</source>
        <translation>Zwei lineare Schichten hintereinander</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>Selu without its first weights</source>
        <translation>Selu ohne seine ersten Gewichte</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>No function bends anything</source>
        <translation>Keine Funktion krümmt etwas</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>A dropout of nothing</source>
        <translation>Ein Dropout von nichts</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>A very high dropout</source>
        <translation>Ein sehr hohes Dropout</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>Dropout before normalisation</source>
        <translation>Dropout vor der Normalisierung</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>Dropout before the output</source>
        <translation>Dropout vor dem Ausgang</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>Two dropouts in a row</source>
        <translation>Zwei Dropouts hintereinander</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>Two normalisations in a row</source>
        <translation>Zwei Normalisierungen hintereinander</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>Normalisation before softmax</source>
        <translation>Normalisierung vor Softmax</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>Normalisation before the output</source>
        <translation>Normalisierung vor dem Ausgang</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>A bottleneck of one unit</source>
        <translation>Ein Engpass von einer Einheit</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>A very wide layer</source>
        <translation>Eine sehr breite Schicht</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>Nothing to train</source>
        <translation>Nichts zu trainieren</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>Too many weights</source>
        <translation>Zu viele Gewichte</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>A batch too large for memory</source>
        <translation>Ein Batch zu groß für den Speicher</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>Too many squashing layers</source>
        <translation>Zu viele stauchende Schichten</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>Deep classic NormNet</source>
        <translation>Tiefes klassisches NormNet</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>A fading signal</source>
        <translation>Ein schwindendes Signal</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>An exploding signal</source>
        <translation>Ein explodierendes Signal</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>Unknown block</source>
        <translation>Unbekannter Block</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>A block inside itself</source>
        <translation>Ein Block in sich selbst</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>Nothing leaves the block</source>
        <translation>Nichts verlässt den Block</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>A binding does not fit</source>
        <translation>Eine Bindung passt nicht</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>A parameter without effect</source>
        <translation>Ein Parameter ohne Wirkung</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>A block that is not used</source>
        <translation>Ein Block, der nicht verwendet wird</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>The border of a block outside of one</source>
        <translation>Der Rand eines Blocks außerhalb eines solchen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>An end of the network inside a block</source>
        <translation>Ein Ende des Netzes in einem Block</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>The data cannot be read</source>
        <translation>Die Daten können nicht gelesen werden</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>Inputs and features do not match</source>
        <translation>Eingänge und Merkmale passen nicht zusammen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>Features that no input takes</source>
        <translation>Merkmale, die kein Eingang nimmt</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>An input of another size</source>
        <translation>Ein Eingang anderer Größe</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>A metric that cannot be measured</source>
        <translation>Eine Metrik, die nicht gemessen werden kann</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>A metric for yes or no</source>
        <translation>Eine Metrik für Ja oder Nein</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>A metric that is always 1</source>
        <translation>Eine Metrik, die immer 1 ist</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>Whole numbers scaled</source>
        <translation>Skalierte ganze Zahlen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>Whole numbers as an answer</source>
        <translation>Ganze Zahlen als Antwort</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>No validation samples</source>
        <translation>Keine Validierungsbeispiele</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>Little left to train on</source>
        <translation>Wenig zum Trainieren übrig</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>A batch larger than the data</source>
        <translation>Ein Batch größer als die Daten</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>Nearly as many classes as samples</source>
        <translation>Fast so viele Klassen wie Beispiele</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>No loss counts</source>
        <translation>Kein Verlust zählt</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>Target columns that are not there</source>
        <translation>Zielspalten, die es nicht gibt</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>A loss for shares</source>
        <translation>Ein Verlust für Anteile</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>A sample of another size</source>
        <translation>Ein Beispiel anderer Größe</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>A loss for classes</source>
        <translation>Ein Verlust für Klassen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>An answer that is not flat</source>
        <translation>Eine Antwort, die nicht flach ist</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>An answer of another size</source>
        <translation>Eine Antwort anderer Größe</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>No probabilities at the end</source>
        <translation>Keine Wahrscheinlichkeiten am Ende</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>Probabilities made twice</source>
        <translation>Wahrscheinlichkeiten doppelt gebildet</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>An answer that is bounded</source>
        <translation>Eine begrenzte Antwort</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>Very strong label smoothing</source>
        <translation>Sehr starke Labelglättung</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>Probabilities and a loss for numbers</source>
        <translation>Wahrscheinlichkeiten und ein Verlust für Zahlen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>A very high learning rate</source>
        <translation>Eine sehr hohe Lernrate</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>A very low learning rate</source>
        <translation>Eine sehr niedrige Lernrate</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>Nesterov without momentum</source>
        <translation>Nesterov ohne Momentum</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>Normalisation over a small batch</source>
        <translation>Normalisierung über einen kleinen Batch</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>Features are not scaled</source>
        <translation>Merkmale sind nicht skaliert</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>SGD without scaling</source>
        <translation>SGD ohne Skalierung</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>No time for pruning</source>
        <translation>Keine Zeit zum Ausdünnen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>Pruning after the end</source>
        <translation>Ausdünnen nach dem Ende</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>Pruning too rarely</source>
        <translation>Zu seltenes Ausdünnen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>Pruning of nothing</source>
        <translation>Ausdünnen von nichts</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>Units without connections</source>
        <translation>Einheiten ohne Verbindungen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>Nothing to prune</source>
        <translation>Nichts auszudünnen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>A bias in a NormNet</source>
        <translation>Ein Bias in einem NormNet</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>An optimizer that does not suit NormNet</source>
        <translation>Ein Optimierer, der nicht zu NormNet passt</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>Shifted inputs of a NormNet</source>
        <translation>Verschobene Eingaben eines NormNets</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>Live fan-in while pruning</source>
        <translation>Lebender Fan-in beim Ausdünnen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/handbook.py"/>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/archive.py"/>
        <source>it is no .keras file, or it is cut off</source>
        <translation>sie ist keine .keras-Datei, oder sie ist abgeschnitten</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/archive.py"/>
        <source>a design may</source>
        <translation>ein Entwurf darf</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/archive.py"/>
        <source>a model may</source>
        <translation>ein Modell darf</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/archive.py"/>
        <source>it is an HDF5 file of an older Keras; load it there and save it as .keras</source>
        <translation>sie ist eine HDF5-Datei eines älteren Keras; dort laden und als .keras speichern</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/archive.py"/>
        <source>it is a pickle, which could run code and is never read</source>
        <translation>sie ist ein Pickle, das Code ausführen könnte und nie gelesen wird</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/archive.py"/>
        <source>it holds two files of one name</source>
        <translation>sie enthält zwei Dateien mit einem Namen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/archive.py"/>
        <source>it is encrypted</source>
        <translation>sie ist verschlüsselt</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/archive.py"/>
        <source>it is damaged or cut off</source>
        <translation>sie ist beschädigt oder abgeschnitten</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/graph.py"/>
        <source>Import a smaller part of it.</source>
        <translation>Einen kleineren Teil davon importieren.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/keras_model.py"/>
        <source>It has no layers.</source>
        <translation>Es hat keine Schichten.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/layers.py"/>
        <source>Nothing stands in its place.</source>
        <translation>Nichts steht an ihrer Stelle.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/layers.py"/>
        <source>It was always active; here it acts in training alone.</source>
        <translation>Sie wirkte immer; hier wirkt sie nur im Training.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/layers.py"/>
        <source>An activation that changes nothing stands in its place.</source>
        <translation>Eine Aktivierung, die nichts ändert, steht an ihrer Stelle.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/layers.py"/>
        <source>It is an input of a model within the model, but nothing is given to it there.</source>
        <translation>Sie ist ein Eingang eines Modells im Modell, aber dort wird ihr nichts gegeben.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/layers.py"/>
        <source>It takes text, where inputs here are numbers.</source>
        <translation>Sie nimmt Text, wo Eingänge hier Zahlen sind.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/layers.py"/>
        <source>It does not say a shape that an input can have here.</source>
        <translation>Sie nennt keine Form, die ein Eingang hier haben kann.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/layers.py"/>
        <source>It is called with a mask for its query, which it has no port for here.</source>
        <translation>Sie wird mit einer Maske für ihre Anfrage aufgerufen, für die es hier keinen Anschluss gibt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/layers.py"/>
        <source>It is called with two masks, where it has one port for them here.</source>
        <translation>Sie wird mit zwei Masken aufgerufen, für die es hier einen Anschluss gibt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/operation_rules.py"/>
        <source>It works along the batch, which no layer here does.</source>
        <translation>Sie arbeitet entlang des Batches, was hier keine Schicht tut.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/operation_rules.py"/>
        <source>It gives the batch another size, which no layer here does.</source>
        <translation>Sie gibt dem Batch eine andere Größe, was hier keine Schicht tut.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/operation_rules.py"/>
        <source>It moves the batch, which no layer here does.</source>
        <translation>Sie verschiebt den Batch, was hier keine Schicht tut.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/operation_rules.py"/>
        <source>It takes another diagonal than the main one of each sample.</source>
        <translation>Sie nimmt eine andere als die Hauptdiagonale jedes Beispiels.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/operation_rules.py"/>
        <source>It takes places that are computed or nested, which no layer here does.</source>
        <translation>Sie nimmt berechnete oder verschachtelte Stellen, was hier keine Schicht tut.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/operation_rules.py"/>
        <source>Its equation has a form that einsum does not have here.</source>
        <translation>Ihre Gleichung hat eine Form, die Einsum hier nicht hat.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/operation_rules.py"/>
        <source>Its equation does not treat each sample by itself.</source>
        <translation>Ihre Gleichung behandelt nicht jedes Beispiel für sich.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/operation_rules.py"/>
        <source>It takes parts along several dimensions at once, or of the batch.</source>
        <translation>Sie nimmt Teile entlang mehrerer Dimensionen zugleich, oder des Batches.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/operation_rules.py"/>
        <source>It takes parts in a way that no layer here does.</source>
        <translation>Sie nimmt Teile auf eine Weise, wie hier keine Schicht.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/operations.py"/>
        <source>It compares a number with a tensor, where layers here compare a tensor with a number.</source>
        <translation>Sie vergleicht eine Zahl mit einem Tensor, wo Schichten hier einen Tensor mit einer Zahl vergleichen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/readers.py"/>
        <source>Keras models</source>
        <translation>Keras-Modelle</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/readers.py"/>
        <source>Scripts and notebooks that Brains exported</source>
        <translation>Von Brains exportierte Skripte und Notebooks</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/reading.py"/>
        <source>Save it again from Keras.</source>
        <translation>Noch einmal aus Keras speichern.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/reading.py"/>
        <source>The file holds no config of a Keras model.</source>
        <translation>Die Datei enthält keine Konfiguration eines Keras-Modells.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/reading.py"/>
        <source>Functional and sequential models can be imported.</source>
        <translation>Funktionale und sequenzielle Modelle können importiert werden.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/reading.py"/>
        <source>The config of the model is damaged: a part of it has another form.</source>
        <translation>Die Konfiguration des Modells ist beschädigt: ein Teil davon hat eine andere Form.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/recipes.py"/>
        <source>Its options have another form than Keras gives them.</source>
        <translation>Ihre Optionen haben eine andere Form, als Keras ihnen gibt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/training.py"/>
        <source>Its schedule of the learning rate was left out.</source>
        <translation>Sein Verlauf der Lernrate wurde ausgelassen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/understanding.py"/>
        <source>It holds code, which is never run.</source>
        <translation>Sie enthält Code, der nie ausgeführt wird.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/understanding.py"/>
        <source>It has its channels first, where layers here have them last.</source>
        <translation>Sie hat ihre Kanäle zuerst, wo Schichten hier sie zuletzt haben.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/values.py"/>
        <source>other values</source>
        <translation>andere Werte</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/values.py"/>
        <source>It was kept from learning, which it is not here.</source>
        <translation>Sie wurde am Lernen gehindert, was sie hier nicht ist.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/values.py"/>
        <source>It has its channels first; here they stand last, so that its sizes are read otherwise.</source>
        <translation>Sie hat ihre Kanäle zuerst; hier stehen sie zuletzt, sodass ihre Größen anders gelesen werden.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/values.py"/>
        <source>penalty on</source>
        <translation>Strafe auf</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/values.py"/>
        <source>bound on</source>
        <translation>Grenze für</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/activation"/>
        <source>A function of each value, such as relu or M tanh</source>
        <translation>Eine Funktion auf jedem Wert, etwa relu oder M tanh</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/activation"/>
        <source>After a layer without an activation of its own, for example behind a normalisation. The scaled ones suit a last layer whose targets lie within a known range.</source>
        <translation>Nach einer Schicht ohne eigene Aktivierung, etwa hinter einer Normalisierung. Die skalierten passen zu einer letzten Schicht, deren Ziele in einem bekannten Bereich liegen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/activation"/>
        <source>The function applied to each value.</source>
        <translation>Die Funktion auf jedem Wert.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/activation"/>
        <source>hard silu</source>
        <translation>hard silu</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/activation"/>
        <source>scaled tanh</source>
        <translation>skaliertes tanh</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/activation"/>
        <source>scaled sigmoid</source>
        <translation>skaliertes Sigmoid</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/activation"/>
        <source>Max value</source>
        <translation>Höchstwert</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/activation"/>
        <source>The largest value it can give: the function times this.</source>
        <translation>Der größte Wert, der herauskommen kann: die Funktion mal diesem.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/activation"/>
        <source>Negative slope</source>
        <translation>Negative Steigung</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/activation"/>
        <source>Slope below zero.</source>
        <translation>Steigung unter null.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/activation"/>
        <source>Alpha</source>
        <translation>Alpha</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/activation"/>
        <source>Minus the value far below zero.</source>
        <translation>Minus der Wert weit unter null.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/activation"/>
        <source>PReLU</source>
        <translation>PReLU</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/activation"/>
        <source>A leaky relu whose slope below zero is learned</source>
        <translation>Ein leaky relu, dessen Steigung unter null gelernt wird</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/activation"/>
        <source>Behind convolutions or dense layers where relu kills too many units. Share the slopes along height and width.</source>
        <translation>Hinter Faltungen oder Dense-Schichten, wo relu zu viele Einheiten abtötet. Die Steigungen entlang Höhe und Breite teilen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/activation"/>
        <source>Slope below zero at first.</source>
        <translation>Anfängliche Steigung unter null.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/activation"/>
        <source>Shared axes</source>
        <translation>Geteilte Achsen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/activation"/>
        <source>Dimensions along which one slope is shared, such as height width; empty shares none.</source>
        <translation>Dimensionen, entlang derer eine Steigung geteilt wird, etwa height width; leer teilt keine.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/activation"/>
        <source>GLU</source>
        <translation>GLU</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/activation"/>
        <source>One half of the features gates the other half</source>
        <translation>Eine Hälfte der Merkmale steuert die andere</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/activation"/>
        <source>Behind a convolution or dense layer with twice the width, as in gated convolutions and transformers.</source>
        <translation>Hinter einer Faltung oder Dense-Schicht von doppelter Breite, wie in gesteuerten Faltungen und Transformern.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/activation"/>
        <source>Values of half the size along one dimension.</source>
        <translation>Werte von halber Größe entlang einer Dimension.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/activation"/>
        <source>The dimension that is halved, by name or number; -1 is the last.</source>
        <translation>Die Dimension, die halbiert wird, als Name oder Nummer; -1 ist die letzte.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/activation"/>
        <source>Bounded ReLU</source>
        <translation>Begrenztes ReLU</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/activation"/>
        <source>A relu with a ceiling, a slope and a threshold</source>
        <translation>Ein relu mit Decke, Steigung und Schwelle</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/activation"/>
        <source>The ceiling of 6 suits networks that will run with few bits; a threshold silences weak answers.</source>
        <translation>Die Decke 6 passt zu Netzen, die mit wenigen Bits laufen sollen; eine Schwelle bringt schwache Antworten zum Schweigen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/activation"/>
        <source>The largest value it gives; empty leaves it open.</source>
        <translation>Der größte Wert, der herauskommt; leer lässt ihn offen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/activation"/>
        <source>Slope below the threshold.</source>
        <translation>Steigung unter der Schwelle.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/activation"/>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/activation"/>
        <source>The value below which it counts as negative.</source>
        <translation>Der Wert, unter dem etwas als negativ zählt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/activation"/>
        <source>CELU</source>
        <translation>CELU</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/activation"/>
        <source>A relu that bends smoothly to a floor below zero</source>
        <translation>Ein relu, das sich unter null sanft zu einem Boden biegt</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/activation"/>
        <source>As elu, where alpha is not 1: its slope at zero is 1 for every alpha.</source>
        <translation>Wie elu, wo alpha nicht 1 ist: die Steigung bei null ist für jedes alpha 1.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/activation"/>
        <source>Shrink</source>
        <translation>Shrink</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/activation"/>
        <source>Makes small values exactly zero</source>
        <translation>Macht kleine Werte genau null</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/activation"/>
        <source>For sparse codes and denoising: what is weak is dropped, whatever its sign.</source>
        <translation>Für dünne Codes und zum Entrauschen: Schwaches wird ausgelassen, gleich mit welchem Vorzeichen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/activation"/>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/activation"/>
        <source>soft: also brings large values nearer to zero; hard: leaves them as they are.</source>
        <translation>weich: bringt auch große Werte näher an null; hart: lässt sie, wie sie sind.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/activation"/>
        <source>soft</source>
        <translation>weich</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/activation"/>
        <source>hard</source>
        <translation>hart</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/activation"/>
        <source>Values up to this size become zero.</source>
        <translation>Werte bis zu dieser Größe werden null.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/activation"/>
        <source>Lets values above a threshold pass, and replaces the others</source>
        <translation>Lässt Werte über einer Schwelle durch und ersetzt die anderen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/activation"/>
        <source>To cut off what is below a level, with a value of your choice in its place.</source>
        <translation>Um abzuschneiden, was unter einem Pegel liegt, mit einem gewählten Wert an seiner Stelle.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/activation"/>
        <source>Values above it pass.</source>
        <translation>Werte darüber gehen durch.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/activation"/>
        <source>Default value</source>
        <translation>Ersatzwert</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/activation"/>
        <source>What all other values become.</source>
        <translation>Wozu alle anderen Werte werden.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/activation"/>
        <source>Squareplus</source>
        <translation>Squareplus</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/activation"/>
        <source>A smooth relu that needs no exponential</source>
        <translation>Ein glattes relu, das keine Exponentialfunktion braucht</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/activation"/>
        <source>In place of softplus, for positive values such as scales: it is cheaper and grows the same.</source>
        <translation>Statt softplus für positive Werte wie Maßstäbe: es ist günstiger und wächst gleich.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/activation"/>
        <source>How round the corner at zero is; 0 gives relu.</source>
        <translation>Wie rund die Ecke bei null ist; 0 ergibt relu.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/activation"/>
        <source>Softmax</source>
        <translation>Softmax</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/activation"/>
        <source>Shares that sum to 1, along any dimension</source>
        <translation>Anteile mit der Summe 1, entlang einer beliebigen Dimension</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/activation"/>
        <source>For attention that you build yourself, and for probabilities along another dimension than the last.</source>
        <translation>Für selbst gebaute Attention und für Wahrscheinlichkeiten entlang einer anderen als der letzten Dimension.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/activation"/>
        <source>The dimension whose values sum to 1, by name or number; -1 is the last.</source>
        <translation>Die Dimension, deren Werte die Summe 1 haben, als Name oder Nummer; -1 ist die letzte.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/activation"/>
        <source>Log-softmax</source>
        <translation>Log-Softmax</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/activation"/>
        <source>Logarithms of the shares of softmax</source>
        <translation>Logarithmen der Anteile von Softmax</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/activation"/>
        <source>Where a formula continues with log-probabilities: it stays exact where softmax would round to 0.</source>
        <translation>Wo eine Formel mit Log-Wahrscheinlichkeiten weitergeht: es bleibt genau, wo Softmax auf 0 runden würde.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/activation"/>
        <source>Sparsemax</source>
        <translation>Sparsemax</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/activation"/>
        <source>Shares that sum to 1, many of them exactly 0</source>
        <translation>Anteile mit der Summe 1, viele davon genau 0</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/activation"/>
        <source>Where a few answers should share all weight and the others none, as in attention that can be read.</source>
        <translation>Wo sich wenige Antworten alles Gewicht teilen sollen und die anderen keines, wie in lesbarer Attention.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>Dot attention</source>
        <translation>Skalarprodukt-Attention</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>Mixes values by how well keys match the query, as dot products</source>
        <translation>Mischt Werte danach, wie gut Schlüssel zur Anfrage passen, als Skalarprodukte</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>To let one sequence look at another without weights for it, as in early translation networks.</source>
        <translation>Um eine Folge ohne eigene Gewichte eine andere ansehen zu lassen, wie in frühen Übersetzungsnetzen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>query</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>What asks: time, feature.</source>
        <translation>Was fragt: Zeit, Merkmal.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>What is mixed: time, feature. The query itself, for self-attention.</source>
        <translation>Was gemischt wird: Zeit, Merkmal. Die Anfrage selbst, für Selbst-Attention.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>What is compared with the query; free, the values are.</source>
        <translation>Was mit der Anfrage verglichen wird; frei sind es die Werte.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>Which steps of the values may be looked at: time. Free, all may.</source>
        <translation>Welche Schritte der Werte angesehen werden dürfen: Zeit. Frei dürfen es alle.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>For each step of the query, the values mixed.</source>
        <translation>Für jeden Schritt der Anfrage die gemischten Werte.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>Use causal mask</source>
        <translation>Kausale Maske verwenden</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>Let each step see only itself and earlier ones, as for text that is written from left to right.</source>
        <translation>Jeder Schritt sieht nur sich und frühere, wie bei Text, der von links nach rechts geschrieben wird.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>Share of the attention weights that are set to zero in each training step.</source>
        <translation>Anteil der Attention-Gewichte, der in jedem Trainingsschritt auf null gesetzt wird.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>Use scale</source>
        <translation>Faktor verwenden</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>Multiply the scores by a learned factor.</source>
        <translation>Die Bewertungen mit einem gelernten Faktor multiplizieren.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>Score mode</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>dot compares by the product, concat by tanh of the sum, with a learned factor.</source>
        <translation>Skalarprodukt vergleicht durch das Produkt, verketten durch tanh der Summe, mit einem gelernten Faktor.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>dot</source>
        <translation>Skalarprodukt</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>Additive attention</source>
        <translation>Additive Attention</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>Mixes values by how well keys match the query, as tanh of sums</source>
        <translation>Mischt Werte danach, wie gut Schlüssel zur Anfrage passen, als tanh von Summen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>As dot attention, where features have different sizes; it costs more time and memory.</source>
        <translation>Wie Skalarprodukt-Attention, wo Merkmale verschieden groß sind; kostet mehr Zeit und Speicher.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>Multiply the features by learned factors before they are summed.</source>
        <translation>Die Merkmale vor dem Summieren mit gelernten Faktoren multiplizieren.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>Multi-head attention</source>
        <translation>Mehrkopf-Attention</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>Several attentions side by side, each with projections of its own</source>
        <translation>Mehrere Attentions nebeneinander, jede mit eigenen Projektionen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>The heart of a transformer: wire a sequence to query and value, add the input, and normalise.</source>
        <translation>Das Herz eines Transformers: eine Folge mit Anfrage und Wert verbinden, die Eingabe addieren und normalisieren.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>Which steps of the values may be looked at: time. Free, all may. With two dimensions: which values each step of the query may look at.</source>
        <translation>Welche Schritte der Werte angesehen werden dürfen: Zeit. Frei dürfen es alle. Mit zwei Dimensionen: welche Werte jeder Schritt der Anfrage ansehen darf.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>Num heads</source>
        <translation>Anzahl Köpfe</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>Number of attentions side by side.</source>
        <translation>Anzahl der Attentions nebeneinander.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>heads</source>
        <translation>Köpfe</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>Key dim</source>
        <translation>Breite Schlüssel</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>Width of each head's queries and keys.</source>
        <translation>Breite der Anfragen und Schlüssel jedes Kopfes.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>Value dim</source>
        <translation>Breite Werte</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>Width of each head's values; empty means key_dim.</source>
        <translation>Breite der Werte jedes Kopfes; leer bedeutet key_dim.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>Output shape</source>
        <translation>Form der Ausgabe</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>Width of the output; empty means that of the query.</source>
        <translation>Breite der Ausgabe; leer bedeutet die der Anfrage.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>Add learned constants in the projections.</source>
        <translation>Gelernte Konstanten in den Projektionen addieren.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>Grouped-query attention</source>
        <translation>Attention mit Anfragegruppen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>Multi-head attention whose heads share keys and values in groups</source>
        <translation>Mehrkopf-Attention, deren Köpfe sich Schlüssel und Werte in Gruppen teilen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>In place of multi-head attention where memory counts: fewer weights, nearly the same quality.</source>
        <translation>Statt Mehrkopf-Attention, wo Speicher zählt: weniger Gewichte, fast dieselbe Güte.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>Head dim</source>
        <translation>Breite der Köpfe</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>Width of each head.</source>
        <translation>Breite jedes Kopfes.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>Num query heads</source>
        <translation>Anzahl Anfrage-Köpfe</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>Number of heads that ask.</source>
        <translation>Anzahl der Köpfe, die fragen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>Num key value heads</source>
        <translation>Anzahl Schlüssel-Köpfe</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>Number of heads that are asked.</source>
        <translation>Anzahl der Köpfe, die gefragt werden.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>Embedding</source>
        <translation>Einbettung</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>A learned vector for each whole number</source>
        <translation>Ein gelernter Vektor für jede ganze Zahl</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>For words, categories and other things that are numbered. Set the input's dtype to integer and the data's scaling to none.</source>
        <translation>Für Wörter, Kategorien und anderes, das nummeriert ist. Die Zahlenart des Eingangs auf ganzzahlig und die Skalierung der Daten auf keine setzen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>Whole numbers from 0.</source>
        <translation>Ganze Zahlen ab 0.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>A vector for each number.</source>
        <translation>Ein Vektor für jede Zahl.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>Input dim</source>
        <translation>Umfang Eingang</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>Size of the vocabulary: one more than the largest number.</source>
        <translation>Größe des Wortschatzes: eins mehr als die größte Zahl.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>Output dim</source>
        <translation>Breite Ausgang</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>Length of each vector.</source>
        <translation>Länge jedes Vektors.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>Embeddings initializer</source>
        <translation>Anfang der Vektoren</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>Distribution of the first vectors.</source>
        <translation>Verteilung der ersten Vektoren.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>zeros</source>
        <translation>Nullen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>ones</source>
        <translation>Einsen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>uniform</source>
        <translation>gleichverteilt</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>What the new dimension is called.</source>
        <translation>Wie die neue Dimension heißt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>Position embedding</source>
        <translation>Positionseinbettung</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>Adds a learned vector for each position of a sequence</source>
        <translation>Addiert einen gelernten Vektor für jede Position einer Folge</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>Before attention, which by itself does not know the order of the steps. The length is fixed.</source>
        <translation>Vor Attention, die von sich aus die Reihenfolge der Schritte nicht kennt. Die Länge ist fest.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>The sequence, with the positions in its values.</source>
        <translation>Die Folge, mit den Positionen in ihren Werten.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>Sinusoidal encoding</source>
        <translation>Sinus-Kodierung</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>Adds waves that tell the position in a sequence</source>
        <translation>Addiert Wellen, die die Position in einer Folge nennen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>Before attention, which by itself does not know the order of the steps. Any length will do.</source>
        <translation>Vor Attention, die von sich aus die Reihenfolge der Schritte nicht kennt. Jede Länge ist recht.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>Max wavelength</source>
        <translation>Größte Wellenlänge</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>The longest wave; it should be longer than the sequence.</source>
        <translation>Die längste Welle; sie sollte länger als die Folge sein.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>Rotary encoding</source>
        <translation>Rotationskodierung</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>Turns pairs of features by an angle that grows with the position</source>
        <translation>Dreht Paare von Merkmalen um einen Winkel, der mit der Position wächst</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>On queries and keys before dot-product attention: their products then depend on the distance of two steps.</source>
        <translation>Auf Anfragen und Schlüsseln vor Skalarprodukt-Attention: ihre Produkte hängen dann vom Abstand zweier Schritte ab.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>Padding mask</source>
        <translation>Auffüllmaske</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>Which steps of a padded sequence are real</source>
        <translation>Welche Schritte einer aufgefüllten Folge echt sind</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>Where sequences of several lengths were filled up with zeros. Wire the tokens, or the vectors, to it and its output to the mask of recurrent layers, of attention and of global average pooling. It stands for mask_zero and Masking of Keras, with the difference that the mask is a wire: no layer between can lose it.</source>
        <translation>Wo Folgen verschiedener Länge mit Nullen aufgefüllt wurden. Die Token oder die Vektoren damit verbinden und den Ausgang mit der Maske von rekurrenten Schichten, von Attention und von globalem Mittelwert-Pooling. Sie steht für mask_zero und Masking von Keras, mit dem Unterschied, dass die Maske eine Leitung ist: keine Schicht dazwischen kann sie verlieren.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>Tokens: time; or vectors: time, feature.</source>
        <translation>Token: Zeit; oder Vektoren: Zeit, Merkmal.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>Whether each step is real: time.</source>
        <translation>Ob jeder Schritt echt ist: Zeit.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention"/>
        <source>The number that short sequences were filled up with.</source>
        <translation>Die Zahl, mit der kurze Folgen aufgefüllt wurden.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention.py"/>
        <source>needs num_query_heads to be a multiple of num_key_value_heads</source>
        <translation>braucht num_query_heads als Vielfaches von num_key_value_heads</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/bidirectional.py"/>
        <source>reads backwards with another layer than forwards, which must be alike here</source>
        <translation>liest rückwärts mit einer anderen Schicht als vorwärts; hier müssen sie gleich sein</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/bidirectional.py"/>
        <source>gives both directions by themselves, which must become one here</source>
        <translation>gibt beide Richtungen für sich aus; hier müssen sie eine werden</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/block"/>
        <source>Scaled layers</source>
        <translation>Skalierte Schichten</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/block"/>
        <source>One type of layer, so wide and so many in a row</source>
        <translation>Eine Art von Schicht, so breit und so oft hintereinander</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/block"/>
        <source>For a plain network of equal layers whose size is to be found: change the height from 3 to 8, and the network grows. Unpack it to change single layers.</source>
        <translation>Für ein einfaches Netz gleicher Schichten, dessen Größe zu finden ist: die Höhe von 3 auf 8 ändern, und das Netz wächst. Auflösen, um einzelne Schichten zu ändern.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/block"/>
        <source>What the first of the layers takes.</source>
        <translation>Was die erste der Schichten nimmt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/block"/>
        <source>What the last of the layers gives.</source>
        <translation>Was die letzte der Schichten ausgibt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/block"/>
        <source>The type of layer that is repeated.</source>
        <translation>Die Art von Schicht, die wiederholt wird.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/block"/>
        <source>conv 2d</source>
        <translation>Faltung 2D</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/block"/>
        <source>conv 1d</source>
        <translation>Faltung 1D</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/block"/>
        <source>conv 3d</source>
        <translation>Faltung 3D</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/block"/>
        <source>conv 1d transpose</source>
        <translation>transponierte Faltung 1D</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/block"/>
        <source>conv 2d transpose</source>
        <translation>transponierte Faltung 2D</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/block"/>
        <source>conv 3d transpose</source>
        <translation>transponierte Faltung 3D</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/block"/>
        <source>separable conv 1d</source>
        <translation>separable Faltung 1D</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/block"/>
        <source>separable conv 2d</source>
        <translation>separable Faltung 2D</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/block"/>
        <source>simple rnn</source>
        <translation>einfaches RNN</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/block"/>
        <source>lstm</source>
        <translation>LSTM</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/block"/>
        <source>gru</source>
        <translation>GRU</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/block"/>
        <source>norm dense</source>
        <translation>Norm-Dense</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/block"/>
        <source>norm conv 1d</source>
        <translation>Norm-Faltung 1D</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/block"/>
        <source>norm conv 2d</source>
        <translation>Norm-Faltung 2D</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/block"/>
        <source>norm conv 3d</source>
        <translation>Norm-Faltung 3D</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/block"/>
        <source>conv lstm 1d</source>
        <translation>Faltungs-LSTM 1D</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/block"/>
        <source>conv lstm 2d</source>
        <translation>Faltungs-LSTM 2D</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/block"/>
        <source>conv lstm 3d</source>
        <translation>Faltungs-LSTM 3D</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/block"/>
        <source>dense</source>
        <translation>Dense</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/block"/>
        <source>spectral dense</source>
        <translation>spektrales Dense</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/block"/>
        <source>spectral conv 1d</source>
        <translation>spektrale Faltung 1D</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/block"/>
        <source>spectral conv 2d</source>
        <translation>spektrale Faltung 2D</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/block"/>
        <source>spectral conv 3d</source>
        <translation>spektrale Faltung 3D</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/block"/>
        <source>stacked simple rnn</source>
        <translation>gestapeltes einfaches RNN</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/block"/>
        <source>stacked lstm</source>
        <translation>gestapeltes LSTM</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/block"/>
        <source>stacked gru</source>
        <translation>gestapeltes GRU</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/block"/>
        <source>time distributed dense</source>
        <translation>zeitverteiltes Dense</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/block"/>
        <source>Units, or channels, of each layer.</source>
        <translation>Einheiten oder Kanäle jeder Schicht.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/block"/>
        <source>How many layers follow each other.</source>
        <translation>Wie viele Schichten aufeinanderfolgen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/block"/>
        <source>Function applied to each output; empty leaves what the layer has by itself.</source>
        <translation>Funktion auf jeder Ausgabe; leer lässt, was die Schicht von sich aus hat.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/constants.py"/>
        <source>must give every size as a number</source>
        <translation>muss jede Größe als Zahl angeben</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/constants.py"/>
        <source>one value</source>
        <translation>ein Wert</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/constants.py"/>
        <source>has values that are no whole numbers</source>
        <translation>hat Werte, die keine ganzen Zahlen sind</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Conv 2-D</source>
        <translation>Faltung 2D</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Finds features of an image with a sliding window</source>
        <translation>Findet Merkmale eines Bildes mit einem gleitenden Fenster</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>For images and other data where neighbours belong together. It wants height x width x channel.</source>
        <translation>Für Bilder und andere Daten, in denen Nachbarn zusammengehören. Verlangt Höhe x Breite x Kanal.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>An image: height, width, channel.</source>
        <translation>Ein Bild: Höhe, Breite, Kanal.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>An image with one channel for each filter.</source>
        <translation>Ein Bild mit einem Kanal für jeden Filter.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Number of output channels.</source>
        <translation>Anzahl der Ausgangskanäle.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Kernel size</source>
        <translation>Größe des Fensters</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Height and width of the window.</source>
        <translation>Höhe und Breite des Fensters.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Strides</source>
        <translation>Schrittweite</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Steps of the window downwards and to the right.</source>
        <translation>Schritte des Fensters nach unten und nach rechts.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Padding</source>
        <translation>Auffüllen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>same pads with zeros so that stride 1 keeps the size, valid pads nothing.</source>
        <translation>same füllt mit Nullen auf, sodass Schrittweite 1 die Größe erhält, valid füllt nichts auf.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>valid</source>
        <translation>valid</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>same</source>
        <translation>same</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Dilation rate</source>
        <translation>Dehnung</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Distance between the window's points.</source>
        <translation>Abstand zwischen den Punkten des Fensters.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Groups of channels that do not see each other; both the input's channels and the filters are split.</source>
        <translation>Gruppen von Kanälen, die einander nicht sehen; Eingangskanäle und Filter werden beide aufgeteilt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Add a learned constant to each channel.</source>
        <translation>Zu jedem Kanal eine gelernte Konstante addieren.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Conv 1-D</source>
        <translation>Faltung 1D</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Finds features of a sequence with a sliding window</source>
        <translation>Findet Merkmale einer Folge mit einem gleitenden Fenster</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>For signals, text and other sequences where neighbouring steps belong together. With causal padding and a dilation that doubles from layer to layer it sees far into the past and never into the future.</source>
        <translation>Für Signale, Text und andere Folgen, in denen benachbarte Schritte zusammengehören. Mit kausalem Auffüllen und einer Dehnung, die sich von Schicht zu Schicht verdoppelt, sieht sie weit in die Vergangenheit und nie in die Zukunft.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>A sequence: time, channel.</source>
        <translation>Eine Folge: Zeit, Kanal.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>A sequence with one channel for each filter.</source>
        <translation>Eine Folge mit einem Kanal für jeden Filter.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Length of the window.</source>
        <translation>Länge des Fensters.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>How far the window moves from one output to the next.</source>
        <translation>Wie weit das Fenster von einer Ausgabe zur nächsten rückt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>same pads with zeros so that stride 1 keeps the size, valid pads nothing, causal pads before the first step only, so that no output sees the future.</source>
        <translation>same füllt mit Nullen auf, sodass Schrittweite 1 die Größe erhält, valid füllt nichts auf, kausal füllt nur vor dem ersten Schritt auf, sodass keine Ausgabe die Zukunft sieht.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>causal</source>
        <translation>kausal</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Conv 3-D</source>
        <translation>Faltung 3D</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Finds features of a volume with a sliding window</source>
        <translation>Findet Merkmale eines Volumens mit einem gleitenden Fenster</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>For scans, simulations and short videos, whose neighbours lie in three dimensions. Costly: start small.</source>
        <translation>Für Scans, Simulationen und kurze Videos, deren Nachbarn in drei Dimensionen liegen. Teuer: klein beginnen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>A volume: depth, height, width, channel.</source>
        <translation>Ein Volumen: Tiefe, Höhe, Breite, Kanal.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>A volume with one channel for each filter.</source>
        <translation>Ein Volumen mit einem Kanal für jeden Filter.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Depth, height and width of the window.</source>
        <translation>Tiefe, Höhe und Breite des Fensters.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>voxels</source>
        <translation>Voxel</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Steps of the window along depth, height and width.</source>
        <translation>Schritte des Fensters entlang Tiefe, Höhe und Breite.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Max pooling 1-D</source>
        <translation>Max-Pooling 1D</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Keeps the largest value of each stretch of time</source>
        <translation>Behält den größten Wert jedes Zeitabschnitts</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>After 1-D convolutions: halves the sequence and keeps the strongest answers.</source>
        <translation>Nach 1D-Faltungen: halbiert die Folge und behält die stärksten Antworten.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>A shorter sequence with the same channels.</source>
        <translation>Eine kürzere Folge mit denselben Kanälen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Pool size</source>
        <translation>Größe des Fensters</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>How far the window moves from one output to the next; empty means the window's length.</source>
        <translation>Wie weit das Fenster von einer Ausgabe zur nächsten rückt; leer bedeutet die Länge des Fensters.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>same lets the window reach over the edge, valid leaves an incomplete rest out.</source>
        <translation>same lässt das Fenster über den Rand reichen, valid lässt einen unvollständigen Rest aus.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Max pooling 2-D</source>
        <translation>Max-Pooling 2D</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Keeps the largest value of each window</source>
        <translation>Behält den größten Wert jedes Fensters</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>After convolutions: halves the image and keeps the strongest answers.</source>
        <translation>Nach Faltungen: halbiert das Bild und behält die stärksten Antworten.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>A smaller image with the same channels.</source>
        <translation>Ein kleineres Bild mit denselben Kanälen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Steps of the window downwards and to the right; empty means the window's size.</source>
        <translation>Schritte des Fensters nach unten und nach rechts; leer bedeutet die Größe des Fensters.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Max pooling 3-D</source>
        <translation>Max-Pooling 3D</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Keeps the largest value of each window in a volume</source>
        <translation>Behält den größten Wert jedes Fensters in einem Volumen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>After 3-D convolutions: an eighth of the volume is left, with the strongest answers.</source>
        <translation>Nach 3D-Faltungen: ein Achtel des Volumens bleibt, mit den stärksten Antworten.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>A smaller volume with the same channels.</source>
        <translation>Ein kleineres Volumen mit denselben Kanälen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Steps of the window along depth, height and width; empty means the window's size.</source>
        <translation>Schritte des Fensters entlang Tiefe, Höhe und Breite; leer bedeutet die Größe des Fensters.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Average pooling 1-D</source>
        <translation>Mittelwert-Pooling 1D</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Keeps the mean of each stretch of time</source>
        <translation>Behält das Mittel jedes Zeitabschnitts</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>To smooth and shorten a signal, where the level matters rather than the peaks.</source>
        <translation>Um ein Signal zu glätten und zu kürzen, wo eher der Pegel als die Spitzen zählt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Average pooling 2-D</source>
        <translation>Mittelwert-Pooling 2D</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Keeps the mean of each window</source>
        <translation>Behält das Mittel jedes Fensters</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>After convolutions, where a smooth smaller image is wanted rather than the strongest answers.</source>
        <translation>Nach Faltungen, wo eher ein glattes kleineres Bild als die stärksten Antworten gewollt ist.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Average pooling 3-D</source>
        <translation>Mittelwert-Pooling 3D</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Keeps the mean of each window in a volume</source>
        <translation>Behält das Mittel jedes Fensters in einem Volumen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>After 3-D convolutions, where a smooth smaller volume is wanted rather than the strongest answers.</source>
        <translation>Nach 3D-Faltungen, wo eher ein glattes kleineres Volumen als die stärksten Antworten gewollt ist.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Global average pooling 1-D</source>
        <translation>Globales Mittelwert-Pooling 1D</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>The mean of each channel over all steps</source>
        <translation>Das Mittel jedes Kanals über alle Schritte</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Between a sequence of any length and a dense layer, where every step has its say.</source>
        <translation>Zwischen einer Folge beliebiger Länge und einer Dense-Schicht, wo jeder Schritt mitreden soll.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Which steps count: time. Free, all do.</source>
        <translation>Welche Schritte zählen: Zeit. Frei zählen alle.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>One value for each channel.</source>
        <translation>Ein Wert für jeden Kanal.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Keepdims</source>
        <translation>Maße behalten</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Keep the dimensions that were pooled, with a size of 1.</source>
        <translation>Die zusammengefassten Dimensionen behalten, mit Größe 1.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Global average pooling 2-D</source>
        <translation>Globales Mittelwert-Pooling 2D</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>The mean of each channel over the whole image</source>
        <translation>Das Mittel jedes Kanals über das ganze Bild</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Between the last convolution and the last dense layer: far fewer weights than Flatten, any image size.</source>
        <translation>Zwischen der letzten Faltung und der letzten Dense-Schicht: weit weniger Gewichte als Abflachen, jede Bildgröße.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Global average pooling 3-D</source>
        <translation>Globales Mittelwert-Pooling 3D</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>The mean of each channel over the whole volume</source>
        <translation>Das Mittel jedes Kanals über das ganze Volumen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Between the last 3-D convolution and the last dense layer, for volumes of any size.</source>
        <translation>Zwischen der letzten 3D-Faltung und der letzten Dense-Schicht, für Volumen jeder Größe.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Global max pooling 1-D</source>
        <translation>Globales Max-Pooling 1D</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>The largest value of each channel over all steps</source>
        <translation>Der größte Wert jedes Kanals über alle Schritte</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Where it matters that a feature occurs in a sequence, not when: for example a word in a text.</source>
        <translation>Wo zählt, dass ein Merkmal in einer Folge vorkommt, nicht wann: etwa ein Wort in einem Text.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Global max pooling 2-D</source>
        <translation>Globales Max-Pooling 2D</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>The largest value of each channel over the whole image</source>
        <translation>Der größte Wert jedes Kanals über das ganze Bild</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Where it matters that a feature occurs, not where or how often.</source>
        <translation>Wo zählt, dass ein Merkmal vorkommt, nicht wo oder wie oft.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Global max pooling 3-D</source>
        <translation>Globales Max-Pooling 3D</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>The largest value of each channel over the whole volume</source>
        <translation>Der größte Wert jedes Kanals über das ganze Volumen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Where it matters that a feature occurs in a volume, not where or how often.</source>
        <translation>Wo zählt, dass ein Merkmal in einem Volumen vorkommt, nicht wo oder wie oft.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Transposed conv 1-D</source>
        <translation>Transponierte Faltung 1D</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Makes a sequence longer with learned windows</source>
        <translation>Macht eine Folge mit gelernten Fenstern länger</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>To generate signals, and in decoders that undo the strides of an encoder.</source>
        <translation>Um Signale zu erzeugen, und in Decodern, die die Schrittweiten eines Encoders rückgängig machen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>A longer sequence with one channel for each filter.</source>
        <translation>Eine längere Folge mit einem Kanal für jeden Filter.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Transposed conv 2-D</source>
        <translation>Transponierte Faltung 2D</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Makes an image larger with learned windows</source>
        <translation>Macht ein Bild mit gelernten Fenstern größer</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>In decoders, generators and U-Nets that undo the strides of an encoder. A kernel size that is a multiple of the strides avoids chequered patterns.</source>
        <translation>In Decodern, Generatoren und U-Nets, die die Schrittweiten eines Encoders rückgängig machen. Eine Fenstergröße, die ein Vielfaches der Schrittweite ist, vermeidet Schachbrettmuster.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>A larger image with one channel for each filter.</source>
        <translation>Ein größeres Bild mit einem Kanal für jeden Filter.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Transposed conv 3-D</source>
        <translation>Transponierte Faltung 3D</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Makes a volume larger with learned windows</source>
        <translation>Macht ein Volumen mit gelernten Fenstern größer</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>In decoders of volumes, such as the way up in a 3-D U-Net that segments scans.</source>
        <translation>In Decodern von Volumen, etwa auf dem Weg hinauf in einem 3D-U-Net, das Scans unterteilt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>A larger volume with one channel for each filter.</source>
        <translation>Ein größeres Volumen mit einem Kanal für jeden Filter.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Depthwise conv 1-D</source>
        <translation>Tiefenweise Faltung 1D</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Filters each channel of a sequence by itself</source>
        <translation>Filtert jeden Kanal einer Folge für sich</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>To filter signals cheaply, followed by a Dense layer or a convolution of size 1 that mixes the channels.</source>
        <translation>Um Signale günstig zu filtern, gefolgt von einer Dense-Schicht oder einer Faltung der Größe 1, die die Kanäle mischt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>A sequence with depth_multiplier channels for each input channel.</source>
        <translation>Eine Folge mit depth_multiplier Kanälen für jeden Eingangskanal.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Depth multiplier</source>
        <translation>Tiefenfaktor</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Number of outputs that each input channel has of its own.</source>
        <translation>Anzahl der Ausgaben, die jeder Eingangskanal für sich hat.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Depthwise initializer</source>
        <translation>Anfang tiefenweise</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Distribution of the first weights of the windows.</source>
        <translation>Verteilung der ersten Gewichte der Fenster.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Depthwise conv 2-D</source>
        <translation>Tiefenweise Faltung 2D</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Filters each channel of an image by itself</source>
        <translation>Filtert jeden Kanal eines Bildes für sich</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>In small and fast networks, followed by a convolution of size 1 x 1 that mixes the channels.</source>
        <translation>In kleinen und schnellen Netzen, gefolgt von einer Faltung der Größe 1 x 1, die die Kanäle mischt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>An image with depth_multiplier channels for each input channel.</source>
        <translation>Ein Bild mit depth_multiplier Kanälen für jeden Eingangskanal.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Separable conv 1-D</source>
        <translation>Separable Faltung 1D</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>A 1-D convolution in two cheap steps</source>
        <translation>Eine 1D-Faltung in zwei günstigen Schritten</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>In place of Conv 1-D where weights and time are scarce: about as good, several times cheaper.</source>
        <translation>Statt Faltung 1D, wo Gewichte und Zeit knapp sind: etwa so gut, um ein Mehrfaches günstiger.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Pointwise initializer</source>
        <translation>Anfang punktweise</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Distribution of the first weights that mix the channels.</source>
        <translation>Verteilung der ersten Gewichte, die die Kanäle mischen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Separable conv 2-D</source>
        <translation>Separable Faltung 2D</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>A 2-D convolution in two cheap steps</source>
        <translation>Eine 2D-Faltung in zwei günstigen Schritten</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>In place of Conv 2-D where weights and time are scarce: about as good, several times cheaper.</source>
        <translation>Statt Faltung 2D, wo Gewichte und Zeit knapp sind: etwa so gut, um ein Mehrfaches günstiger.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Adaptive average pooling 1-D</source>
        <translation>Adaptives Mittelwert-Pooling 1D</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Averages a sequence down to a chosen length</source>
        <translation>Mittelt eine Folge auf eine gewählte Länge</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>To hand sequences of different lengths to layers that want a fixed one.</source>
        <translation>Um Folgen verschiedener Länge an Schichten zu geben, die eine feste wollen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>A sequence of the chosen length with the same channels.</source>
        <translation>Eine Folge der gewählten Länge mit denselben Kanälen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Output size</source>
        <translation>Größe der Ausgabe</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Length of the output.</source>
        <translation>Länge der Ausgabe.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Adaptive average pooling 2-D</source>
        <translation>Adaptives Mittelwert-Pooling 2D</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Averages an image down to a chosen size</source>
        <translation>Mittelt ein Bild auf eine gewählte Größe</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Before Flatten, so that the dense layers behind it fit images of any size.</source>
        <translation>Vor Abflachen, sodass die Dense-Schichten dahinter zu Bildern jeder Größe passen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>An image of the chosen size with the same channels.</source>
        <translation>Ein Bild der gewählten Größe mit denselben Kanälen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Height and width of the output.</source>
        <translation>Höhe und Breite der Ausgabe.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Adaptive average pooling 3-D</source>
        <translation>Adaptives Mittelwert-Pooling 3D</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Averages a volume down to a chosen size</source>
        <translation>Mittelt ein Volumen auf eine gewählte Größe</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Before Flatten, so that the dense layers behind it fit volumes of any size.</source>
        <translation>Vor Abflachen, sodass die Dense-Schichten dahinter zu Volumen jeder Größe passen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>A volume of the chosen size with the same channels.</source>
        <translation>Ein Volumen der gewählten Größe mit denselben Kanälen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Depth, height and width of the output.</source>
        <translation>Tiefe, Höhe und Breite der Ausgabe.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Adaptive max pooling 1-D</source>
        <translation>Adaptives Max-Pooling 1D</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Keeps the peaks of a sequence, down to a chosen length</source>
        <translation>Behält die Spitzen einer Folge, bis zu einer gewählten Länge</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>To hand sequences of different lengths to layers that want a fixed one, where peaks matter.</source>
        <translation>Um Folgen verschiedener Länge an Schichten zu geben, die eine feste wollen, wo Spitzen zählen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Adaptive max pooling 2-D</source>
        <translation>Adaptives Max-Pooling 2D</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Keeps the peaks of an image, down to a chosen size</source>
        <translation>Behält die Spitzen eines Bildes, bis zu einer gewählten Größe</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Before Flatten, so that the dense layers behind it fit images of any size, where peaks matter.</source>
        <translation>Vor Abflachen, sodass die Dense-Schichten dahinter zu Bildern jeder Größe passen, wo Spitzen zählen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Adaptive max pooling 3-D</source>
        <translation>Adaptives Max-Pooling 3D</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Keeps the peaks of a volume, down to a chosen size</source>
        <translation>Behält die Spitzen eines Volumens, bis zu einer gewählten Größe</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Before Flatten, so that the dense layers behind it fit volumes of any size, where peaks matter.</source>
        <translation>Vor Abflachen, sodass die Dense-Schichten dahinter zu Volumen jeder Größe passen, wo Spitzen zählen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Conv N-D, flat</source>
        <translation>Faltung ND, flach</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Convolution over the named dims of a flat vector</source>
        <translation>Faltung über die benannten Dimensionen eines flachen Vektors</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Where samples stay flat vectors all the way, as data does here: no Reshape and no Flatten are needed, and layers of any kind follow each other. Give the next such layer the dims that this one shows.</source>
        <translation>Wo Beispiele durchgehend flache Vektoren bleiben, wie Daten es hier sind: weder Umformen noch Abflachen ist nötig, und Schichten jeder Art folgen einander. Der nächsten solchen Schicht die Dimensionen geben, die diese zeigt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>A flat vector with as many values as dims says.</source>
        <translation>Ein flacher Vektor mit so vielen Werten, wie dims sagt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>A flat vector; the node shows the dims in it.</source>
        <translation>Ein flacher Vektor; der Knoten zeigt die Dimensionen darin.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Sizes by which the vector is seen, in order: one to three spatial dimensions, then the channels.</source>
        <translation>Größen, durch die der Vektor gesehen wird, in ihrer Reihenfolge: eine bis drei räumliche Dimensionen, dann die Kanäle.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Size of the window along each spatial dimension; one number means the same along all.</source>
        <translation>Größe des Fensters entlang jeder räumlichen Dimension; eine Zahl bedeutet dasselbe entlang aller.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Steps of the window along each spatial dimension; one number means the same along all.</source>
        <translation>Schritte des Fensters entlang jeder räumlichen Dimension; eine Zahl bedeutet dasselbe entlang aller.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Distance between the window's points along each spatial dimension; one number means the same along all.</source>
        <translation>Abstand zwischen den Punkten des Fensters entlang jeder räumlichen Dimension; eine Zahl bedeutet dasselbe entlang aller.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Max pooling N-D, flat</source>
        <translation>Max-Pooling ND, flach</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Max pooling over the named dims of a flat vector</source>
        <translation>Max-Pooling über die benannten Dimensionen eines flachen Vektors</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Behind N-D convolutions on flat vectors: halves every spatial dimension and keeps the strongest answers.</source>
        <translation>Hinter ND-Faltungen auf flachen Vektoren: halbiert jede räumliche Dimension und behält die stärksten Antworten.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Steps of the window along each spatial dimension; one number means the same along all. Empty means the window's size.</source>
        <translation>Schritte des Fensters entlang jeder räumlichen Dimension; eine Zahl bedeutet dasselbe entlang aller. Leer bedeutet die Größe des Fensters.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Average pooling N-D, flat</source>
        <translation>Mittelwert-Pooling ND, flach</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Average pooling over the named dims of a flat vector</source>
        <translation>Mittelwert-Pooling über die benannten Dimensionen eines flachen Vektors</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution"/>
        <source>Behind N-D convolutions on flat vectors, where a smooth smaller sample is wanted.</source>
        <translation>Hinter ND-Faltungen auf flachen Vektoren, wo ein glattes kleineres Beispiel gewollt ist.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution.py"/>
        <source>input channels</source>
        <translation>Eingangskanäle</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/core"/>
        <source>Dense</source>
        <translation>Dense</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/core"/>
        <source>Every output sees every input</source>
        <translation>Jeder Ausgang sieht jeden Eingang</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/core"/>
        <source>The general building block for flat data, and the usual last layer: softmax with one unit a class, or linear with one unit a target. A sequence is transformed step by step.</source>
        <translation>Der allgemeine Baustein für flache Daten und die übliche letzte Schicht: Softmax mit einer Einheit je Klasse, oder linear mit einer Einheit je Ziel. Eine Folge wird Schritt für Schritt umgeformt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/core"/>
        <source>A flat vector, or a sequence of them.</source>
        <translation>Ein flacher Vektor, oder eine Folge davon.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/core"/>
        <source>One value for each unit.</source>
        <translation>Ein Wert für jede Einheit.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/core"/>
        <source>Units</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/core"/>
        <source>Number of outputs.</source>
        <translation>Anzahl der Ausgänge.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/core"/>
        <source>units</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/core"/>
        <source>Function applied to each output.</source>
        <translation>Funktion auf jeder Ausgabe.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/core"/>
        <source>linear</source>
        <translation>linear</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/core"/>
        <source>relu</source>
        <translation>relu</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/core"/>
        <source>leaky relu</source>
        <translation>leaky relu</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/core"/>
        <source>elu</source>
        <translation>elu</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/core"/>
        <source>selu</source>
        <translation>selu</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/core"/>
        <source>gelu</source>
        <translation>gelu</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/core"/>
        <source>silu</source>
        <translation>silu</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/core"/>
        <source>mish</source>
        <translation>mish</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/core"/>
        <source>softplus</source>
        <translation>softplus</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/core"/>
        <source>softsign</source>
        <translation>softsign</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/core"/>
        <source>tanh</source>
        <translation>tanh</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/core"/>
        <source>sigmoid</source>
        <translation>sigmoid</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/core"/>
        <source>hard sigmoid</source>
        <translation>hard sigmoid</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/core"/>
        <source>softmax</source>
        <translation>softmax</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/core"/>
        <source>Use bias</source>
        <translation>Bias verwenden</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/core"/>
        <source>Add a learned constant to each output.</source>
        <translation>Zu jeder Ausgabe eine gelernte Konstante addieren.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/core"/>
        <source>Kernel initializer</source>
        <translation>Anfang des Kernels</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/core"/>
        <source>Distribution of the first weights.</source>
        <translation>Verteilung der ersten Gewichte.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/core"/>
        <source>glorot uniform</source>
        <translation>Glorot, gleichverteilt</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/core"/>
        <source>glorot normal</source>
        <translation>Glorot, normalverteilt</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/core"/>
        <source>he uniform</source>
        <translation>He, gleichverteilt</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/core"/>
        <source>he normal</source>
        <translation>He, normalverteilt</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/core"/>
        <source>lecun uniform</source>
        <translation>LeCun, gleichverteilt</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/core"/>
        <source>lecun normal</source>
        <translation>LeCun, normalverteilt</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/core"/>
        <source>orthogonal</source>
        <translation>orthogonal</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/core"/>
        <source>random uniform</source>
        <translation>zufällig, gleichverteilt</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/core"/>
        <source>random normal</source>
        <translation>zufällig, normalverteilt</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/flat_windows.py"/>
        <source>along each spatial dimension; one number means the same along all.</source>
        <translation>entlang jeder räumlichen Dimension; eine Zahl bedeutet dasselbe entlang aller.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/input-output"/>
        <source>Where samples enter the network</source>
        <translation>Wo Beispiele in das Netz eintreten</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/input-output"/>
        <source>Every network starts here. Data is kept as the flat vector it is: choose natural where the next layer wants an image, for example a convolution.</source>
        <translation>Jedes Netz beginnt hier. Daten bleiben der flache Vektor, der sie sind: natürlich wählen, wo die nächste Schicht ein Bild will, etwa eine Faltung.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/input-output"/>
        <source>output</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/input-output"/>
        <source>One sample.</source>
        <translation>Ein Beispiel.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/input-output"/>
        <source>Dims</source>
        <translation>Maße</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/input-output"/>
        <source>Sizes of one sample by name, in order.</source>
        <translation>Größen eines Beispiels mit Namen, in ihrer Reihenfolge.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/input-output"/>
        <source>Layout</source>
        <translation>Anordnung</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/input-output"/>
        <source>flat hands a sample on as one vector, natural keeps its dimensions.</source>
        <translation>flach gibt ein Beispiel als einen Vektor weiter, natürlich behält seine Dimensionen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/input-output"/>
        <source>natural</source>
        <translation>natürlich</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/input-output"/>
        <source>flat</source>
        <translation>flach</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/input-output"/>
        <source>Dtype</source>
        <translation>Zahlenart</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/input-output"/>
        <source>integer hands whole numbers on, such as the numbers of words; the data must not be scaled then.</source>
        <translation>ganzzahlig gibt ganze Zahlen weiter, etwa die Nummern von Wörtern; die Daten dürfen dann nicht skaliert sein.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/input-output"/>
        <source>float</source>
        <translation>Gleitkomma</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/input-output"/>
        <source>integer</source>
        <translation>ganzzahlig</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/input-output"/>
        <source>First feature</source>
        <translation>Erstes Merkmal</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/input-output"/>
        <source>First feature that this input takes, counted from 0. Empty: a single input takes all of them, and of several each takes its own after those of the one before, in the order of their ids (input-1, input-2).</source>
        <translation>Erstes Merkmal, das dieser Eingang nimmt, gezählt ab 0. Leer: ein einziger Eingang nimmt alle, und von mehreren nimmt jeder seine nach denen des vorigen, in der Reihenfolge ihrer Kennungen (input-1, input-2).</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/input-output"/>
        <source>Where the network's answer leaves it</source>
        <translation>Wo die Antwort des Netzes herauskommt</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/input-output"/>
        <source>Every network ends here. The loss compares what arrives here with the target of the data, or with the sample itself, as an autoencoder needs it. Of several outputs each has its loss, and training makes their weighted sum small.</source>
        <translation>Jedes Netz endet hier. Der Verlust vergleicht, was hier ankommt, mit dem Ziel der Daten, oder mit dem Beispiel selbst, wie ein Autoencoder es braucht. Von mehreren Ausgängen hat jeder seinen Verlust, und das Training verkleinert ihre gewichtete Summe.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/input-output"/>
        <source>input</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/input-output"/>
        <source>The network's answer.</source>
        <translation>Die Antwort des Netzes.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/input-output"/>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/input-output"/>
        <source>What this output learns: the target of the data, the sample itself as it enters the network (after scaling, flattened), or some columns of a target with several.</source>
        <translation>Was dieser Ausgang lernt: das Ziel der Daten, das Beispiel selbst, wie es in das Netz eintritt (nach Skalierung, abgeflacht), oder einige Spalten eines Ziels mit mehreren.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/input-output"/>
        <source>features</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/input-output"/>
        <source>columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/input-output"/>
        <source>First column</source>
        <translation>Erste Spalte</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/input-output"/>
        <source>First of these columns, counted from 0.</source>
        <translation>Erste dieser Spalten, gezählt ab 0.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/input-output"/>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/input-output"/>
        <source>How many columns there are.</source>
        <translation>Wie viele Spalten es sind.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/input-output"/>
        <source>run takes the loss of the training settings; any other is this output's own.</source>
        <translation>Lauf nimmt den Verlust der Trainingseinstellungen; jeder andere gehört diesem Ausgang.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/input-output"/>
        <source>run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/input-output"/>
        <source>categorical crossentropy</source>
        <translation>kategoriale Kreuzentropie</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/input-output"/>
        <source>binary crossentropy</source>
        <translation>binäre Kreuzentropie</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/input-output"/>
        <source>mean squared error</source>
        <translation>mittlerer quadratischer Fehler</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/input-output"/>
        <source>mean absolute error</source>
        <translation>mittlerer absoluter Fehler</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/input-output"/>
        <source>error power</source>
        <translation>Fehlerpotenz</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/input-output"/>
        <source>huber</source>
        <translation>Huber</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/input-output"/>
        <source>From logits</source>
        <translation>Aus Logits</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/input-output"/>
        <source>What arrives here has not been through softmax or sigmoid.</source>
        <translation>Was hier ankommt, ist nicht durch Softmax oder Sigmoid gegangen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/input-output"/>
        <source>Label smoothing</source>
        <translation>Label-Glättung</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/input-output"/>
        <source>Share of a target that is spread out.</source>
        <translation>Anteil eines Ziels, der verteilt wird.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/input-output"/>
        <source>Power of the absolute error.</source>
        <translation>Potenz des absoluten Fehlers.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/input-output"/>
        <source>Delta</source>
        <translation>Delta</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/input-output"/>
        <source>Where the loss turns linear.</source>
        <translation>Wo der Verlust linear wird.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/input-output"/>
        <source>Loss weight</source>
        <translation>Gewicht des Verlusts</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/input-output"/>
        <source>Factor of this output's loss in the sum that training makes small; with 0 it is only measured.</source>
        <translation>Faktor des Verlusts dieses Ausgangs in der Summe, die das Training verkleinert; mit 0 wird er nur gemessen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/input_output.py"/>
        <source>the sample itself</source>
        <translation>das Beispiel selbst</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/margins.py"/>
        <source>before the first step and after the last one.</source>
        <translation>vor dem ersten Schritt und nach dem letzten.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/margins.py"/>
        <source>at the top, bottom, left and right.</source>
        <translation>oben, unten, links und rechts.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/margins.py"/>
        <source>at the front, back, top, bottom, left and right.</source>
        <translation>vorn, hinten, oben, unten, links und rechts.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/merging"/>
        <source>Add</source>
        <translation>Addieren</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/merging"/>
        <source>Sums branches value by value</source>
        <translation>Summiert Zweige Wert für Wert</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/merging"/>
        <source>For residual connections: add a layer's input to its output. The branches must have equal shapes.</source>
        <translation>Für Residualverbindungen: die Eingabe einer Schicht zu ihrer Ausgabe addieren. Die Zweige müssen gleiche Formen haben.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/merging"/>
        <source>inputs</source>
        <translation>Eingänge</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/merging"/>
        <source>The branches to join.</source>
        <translation>Die Zweige, die vereint werden.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/merging"/>
        <source>One value for each place, in the shape of the branches.</source>
        <translation>Ein Wert für jede Stelle, in der Form der Zweige.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/merging"/>
        <source>Subtract</source>
        <translation>Subtrahieren</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/merging"/>
        <source>The first branch minus the second</source>
        <translation>Der erste Zweig minus der zweite</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/merging"/>
        <source>To compare two branches, or to let a network learn what is left after a prediction. It takes two branches.</source>
        <translation>Um zwei Zweige zu vergleichen oder ein Netz lernen zu lassen, was nach einer Vorhersage übrig bleibt. Nimmt zwei Zweige.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/merging"/>
        <source>minuend</source>
        <translation>Minuend</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/merging"/>
        <source>What is subtracted from.</source>
        <translation>Wovon abgezogen wird.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/merging"/>
        <source>subtrahend</source>
        <translation>Subtrahend</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/merging"/>
        <source>What is subtracted.</source>
        <translation>Was abgezogen wird.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/merging"/>
        <source>Multiply</source>
        <translation>Multiplizieren</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/merging"/>
        <source>Multiplies branches value by value</source>
        <translation>Multipliziert Zweige Wert für Wert</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/merging"/>
        <source>For gates: a branch that ends in a sigmoid decides how much of another passes. Sizes of 1 stretch.</source>
        <translation>Für Tore: ein Zweig, der mit Sigmoid endet, entscheidet, wie viel von einem anderen durchgeht. Größen von 1 strecken sich.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/merging"/>
        <source>Average</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/merging"/>
        <source>The mean of branches value by value</source>
        <translation>Das Mittel von Zweigen Wert für Wert</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/merging"/>
        <source>To let several branches vote with equal weight, as in an ensemble inside one network.</source>
        <translation>Um mehrere Zweige mit gleichem Gewicht abstimmen zu lassen, wie in einem Ensemble in einem Netz.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/merging"/>
        <source>The largest of the branches at each place</source>
        <translation>Der größte der Zweige an jeder Stelle</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/merging"/>
        <source>To keep the strongest answer at each place, as in maxout networks.</source>
        <translation>Um an jeder Stelle die stärkste Antwort zu behalten, wie in Maxout-Netzen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/merging"/>
        <source>The smallest of the branches at each place</source>
        <translation>Der kleinste der Zweige an jeder Stelle</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/merging"/>
        <source>Where all branches must agree: as a logical and of values between 0 and 1.</source>
        <translation>Wo alle Zweige übereinstimmen müssen: wie ein logisches Und von Werten zwischen 0 und 1.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/merging"/>
        <source>Concatenate</source>
        <translation>Verketten</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/merging"/>
        <source>Puts branches side by side</source>
        <translation>Setzt Zweige nebeneinander</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/merging"/>
        <source>To hand on what several branches found. All sizes but the joined one must be equal.</source>
        <translation>Um weiterzugeben, was mehrere Zweige fanden. Alle Größen außer der verketteten müssen gleich sein.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/merging"/>
        <source>The branches along one dimension.</source>
        <translation>Die Zweige entlang einer Dimension.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/merging"/>
        <source>The dimension along which branches are put: -1 is the last, 1 the first.</source>
        <translation>Die Dimension, entlang derer Zweige gesetzt werden: -1 ist die letzte, 1 die erste.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/merging"/>
        <source>Divide</source>
        <translation>Dividieren</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/merging"/>
        <source>The first branch over the second</source>
        <translation>Der erste Zweig durch den zweiten</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/merging"/>
        <source>For ratios, and to normalise values by something that the network computes. Sizes of 1 stretch.</source>
        <translation>Für Verhältnisse, und um Werte durch etwas zu normalisieren, das das Netz berechnet. Größen von 1 strecken sich.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/merging"/>
        <source>dividend</source>
        <translation>Dividend</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/merging"/>
        <source>What is divided.</source>
        <translation>Was geteilt wird.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/merging"/>
        <source>divisor</source>
        <translation>Divisor</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/merging"/>
        <source>What it is divided by.</source>
        <translation>Wodurch geteilt wird.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/merging"/>
        <source>The quotient at each place.</source>
        <translation>Der Quotient an jeder Stelle.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/merging"/>
        <source>Zero safe</source>
        <translation>Nullsicher</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/merging"/>
        <source>Give 0 where the divisor is 0, instead of an infinite value.</source>
        <translation>0 ausgeben, wo der Divisor 0 ist, statt eines unendlichen Wertes.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/merging"/>
        <source>Power</source>
        <translation>Potenz</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/merging"/>
        <source>The first branch to the power of the second</source>
        <translation>Der erste Zweig hoch dem zweiten</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/merging"/>
        <source>Where the exponent itself is computed. The base must not be negative unless the exponent is a whole number.</source>
        <translation>Wo der Exponent selbst berechnet wird. Die Basis darf nicht negativ sein, außer der Exponent ist eine ganze Zahl.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/merging"/>
        <source>base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/merging"/>
        <source>What is raised.</source>
        <translation>Was potenziert wird.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/merging"/>
        <source>exponent</source>
        <translation>Exponent</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/merging"/>
        <source>The power it is raised to.</source>
        <translation>Die Potenz, in die erhoben wird.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/merging"/>
        <source>The power at each place.</source>
        <translation>Die Potenz an jeder Stelle.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/merging"/>
        <source>Remainder</source>
        <translation>Rest</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/merging"/>
        <source>What is left when one branch is divided by another</source>
        <translation>Was übrig bleibt, wenn ein Zweig durch einen anderen geteilt wird</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/merging"/>
        <source>For values that repeat, such as angles or hours. It has the sign of the divisor.</source>
        <translation>Für Werte, die sich wiederholen, etwa Winkel oder Stunden. Hat das Vorzeichen des Divisors.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/merging"/>
        <source>What it is divided by; never 0.</source>
        <translation>Wodurch geteilt wird; niemals 0.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/merging"/>
        <source>The remainder at each place.</source>
        <translation>Der Rest an jeder Stelle.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/merging"/>
        <source>Dot</source>
        <translation>Skalarprodukt</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/merging"/>
        <source>Dot products or cosines between two branches</source>
        <translation>Skalarprodukte oder Kosinus zwischen zwei Zweigen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/merging"/>
        <source>To compare two descriptions, as in search, recommendation and siamese networks.</source>
        <translation>Um zwei Beschreibungen zu vergleichen, wie in Suche, Empfehlung und siamesischen Netzen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/merging"/>
        <source>a</source>
        <translation>a</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/merging"/>
        <source>The first branch: a vector or rows of them.</source>
        <translation>Der erste Zweig: ein Vektor oder Zeilen davon.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/merging"/>
        <source>b</source>
        <translation>b</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/merging"/>
        <source>The second branch: a vector or rows of them.</source>
        <translation>Der zweite Zweig: ein Vektor oder Zeilen davon.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/merging"/>
        <source>One value for each pair of rows.</source>
        <translation>Ein Wert für jedes Paar von Zeilen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/merging"/>
        <source>Axes</source>
        <translation>Achsen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/merging"/>
        <source>The dimension that is summed over, by name or number; two words where the branches call it differently.</source>
        <translation>Die Dimension, über die summiert wird, als Name oder Nummer; zwei Wörter, wo die Zweige sie verschieden nennen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/merging"/>
        <source>Normalize</source>
        <translation>Normieren</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/merging"/>
        <source>Divide by both lengths, which gives the cosine of the angle between them.</source>
        <translation>Durch beide Längen teilen, was den Kosinus des Winkels zwischen ihnen ergibt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/merging"/>
        <source>Stack</source>
        <translation>Stapeln</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/merging"/>
        <source>Puts equal branches along a new dimension</source>
        <translation>Setzt gleiche Zweige entlang einer neuen Dimension</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/merging"/>
        <source>To treat branches as the steps of a sequence, or to reduce over them. All must have one shape.</source>
        <translation>Um Zweige als Schritte einer Folge zu behandeln oder über sie zusammenzufassen. Alle müssen eine Form haben.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/merging"/>
        <source>Branches of one shape.</source>
        <translation>Zweige von gleicher Form.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/merging"/>
        <source>All branches in one tensor.</source>
        <translation>Alle Zweige in einem Tensor.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/merging"/>
        <source>Where the new dimension stands: 1 is first, -1 last.</source>
        <translation>Wo die neue Dimension steht: 1 ist zuerst, -1 zuletzt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normalisation"/>
        <source>Batch normalisation</source>
        <translation>Batch-Normalisierung</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normalisation"/>
        <source>Normalises each channel over the batch</source>
        <translation>Normalisiert jeden Kanal über den Batch</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normalisation"/>
        <source>Between convolutions or dense layers, to train deeper and faster. It needs batches of 16 or more.</source>
        <translation>Zwischen Faltungen oder Dense-Schichten, um tiefer und schneller zu trainieren. Braucht Batches von 16 oder mehr.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normalisation"/>
        <source>Values of any shape.</source>
        <translation>Werte beliebiger Form.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normalisation"/>
        <source>Values of the same shape.</source>
        <translation>Werte von gleicher Form.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normalisation"/>
        <source>Momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normalisation"/>
        <source>How much of the running mean and variance each step keeps.</source>
        <translation>Wie viel vom laufenden Mittel und von der Varianz jeder Schritt behält.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normalisation"/>
        <source>Epsilon</source>
        <translation>Epsilon</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normalisation"/>
        <source>Added to the variance; keeps the division finite.</source>
        <translation>Wird zur Varianz addiert; hält die Division endlich.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normalisation"/>
        <source>Center</source>
        <translation>Zentrieren</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normalisation"/>
        <source>Add a learned offset.</source>
        <translation>Eine gelernte Verschiebung addieren.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normalisation"/>
        <source>Scale</source>
        <translation>Skalieren</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normalisation"/>
        <source>Multiply by a learned factor.</source>
        <translation>Mit einem gelernten Faktor multiplizieren.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normalisation"/>
        <source>Axis</source>
        <translation>Achse</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normalisation"/>
        <source>The dimension with parameters of its own: -1 is the last, 1 the first of a sample.</source>
        <translation>Die Dimension mit eigenen Parametern: -1 ist die letzte, 1 die erste eines Beispiels.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normalisation"/>
        <source>Layer normalisation</source>
        <translation>Layer-Normalisierung</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normalisation"/>
        <source>Normalises each sample by itself</source>
        <translation>Normalisiert jedes Beispiel für sich</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normalisation"/>
        <source>Where batches are small, and in sequences and attention: it does the same in training and in use.</source>
        <translation>Wo Batches klein sind, und in Folgen und Attention: sie tut im Training und im Gebrauch dasselbe.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normalisation"/>
        <source>The dimension that is normalised: -1 is the last.</source>
        <translation>Die Dimension, die normalisiert wird: -1 ist die letzte.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normalisation"/>
        <source>Group normalisation</source>
        <translation>Gruppen-Normalisierung</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normalisation"/>
        <source>Normalises groups of channels of each sample</source>
        <translation>Normalisiert Gruppen von Kanälen jedes Beispiels</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normalisation"/>
        <source>In place of batch normalisation where batches are small: large images, detection, volumes. With -1 groups it is instance normalisation, usual in style transfer.</source>
        <translation>Statt Batch-Normalisierung, wo Batches klein sind: große Bilder, Erkennung, Volumen. Mit -1 Gruppen ist es Instanz-Normalisierung, üblich bei Stilübertragung.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normalisation"/>
        <source>Values of any shape; the last dimension holds the channels.</source>
        <translation>Werte beliebiger Form; die letzte Dimension enthält die Kanäle.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normalisation"/>
        <source>Number of groups; 1 takes all channels together, -1 each by itself.</source>
        <translation>Anzahl der Gruppen; 1 nimmt alle Kanäle zusammen, -1 jeden für sich.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normalisation"/>
        <source>RMS normalisation</source>
        <translation>RMS-Normalisierung</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normalisation"/>
        <source>Scales each sample to a root mean square of 1</source>
        <translation>Bringt jedes Beispiel auf ein quadratisches Mittel von 1</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normalisation"/>
        <source>In place of layer normalisation: nearly as good, cheaper, and it leaves the mean where it is.</source>
        <translation>Statt Layer-Normalisierung: fast so gut, günstiger, und lässt das Mittel, wo es ist.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normalisation"/>
        <source>Added to the mean square; keeps the division finite.</source>
        <translation>Wird zum mittleren Quadrat addiert; hält die Division endlich.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normalisation"/>
        <source>Unit normalisation</source>
        <translation>Einheits-Normalisierung</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normalisation"/>
        <source>Scales each vector to length 1</source>
        <translation>Bringt jeden Vektor auf die Länge 1</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normalisation"/>
        <source>Where only directions matter: embeddings that are compared by cosine, as in metric learning and retrieval.</source>
        <translation>Wo nur Richtungen zählen: Einbettungen, die durch den Kosinus verglichen werden, wie bei Ähnlichkeitslernen und Suche.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normalisation"/>
        <source>Spectral dense</source>
        <translation>Spektrales Dense</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normalisation"/>
        <source>Dense whose weights are divided by their largest singular value</source>
        <translation>Dense, dessen Gewichte durch ihren größten Singulärwert geteilt werden</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normalisation"/>
        <source>In the discriminator of a GAN, and wherever a small change of the input must not change the output by much. The export holds a plain Dense.</source>
        <translation>Im Diskriminator eines GAN, und wo eine kleine Änderung der Eingabe die Ausgabe nicht stark ändern darf. Der Export enthält ein einfaches Dense.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normalisation"/>
        <source>Power iterations</source>
        <translation>Potenz-Iterationen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normalisation"/>
        <source>Steps of the power iteration in each training step.</source>
        <translation>Schritte der Potenziteration in jedem Trainingsschritt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normalisation"/>
        <source>Spectral conv 1-D</source>
        <translation>Spektrale Faltung 1D</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normalisation"/>
        <source>Conv 1-D with weights over their largest singular value</source>
        <translation>Faltung 1D mit Gewichten durch ihren größten Singulärwert</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normalisation"/>
        <source>In the discriminator of a GAN, and wherever a small change of the input must not change the output by much. The export holds a plain Conv 1-D.</source>
        <translation>Im Diskriminator eines GAN, und wo eine kleine Änderung der Eingabe die Ausgabe nicht stark ändern darf. Der Export enthält eine einfache Faltung 1D.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normalisation"/>
        <source>Spectral conv 2-D</source>
        <translation>Spektrale Faltung 2D</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normalisation"/>
        <source>Conv 2-D with weights over their largest singular value</source>
        <translation>Faltung 2D mit Gewichten durch ihren größten Singulärwert</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normalisation"/>
        <source>In the discriminator of a GAN, and wherever a small change of the input must not change the output by much. The export holds a plain Conv 2-D.</source>
        <translation>Im Diskriminator eines GAN, und wo eine kleine Änderung der Eingabe die Ausgabe nicht stark ändern darf. Der Export enthält eine einfache Faltung 2D.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normalisation"/>
        <source>Spectral conv 3-D</source>
        <translation>Spektrale Faltung 3D</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normalisation"/>
        <source>Conv 3-D with weights over their largest singular value</source>
        <translation>Faltung 3D mit Gewichten durch ihren größten Singulärwert</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normalisation"/>
        <source>In the discriminator of a GAN, and wherever a small change of the input must not change the output by much. The export holds a plain Conv 3-D.</source>
        <translation>Im Diskriminator eines GAN, und wo eine kleine Änderung der Eingabe die Ausgabe nicht stark ändern darf. Der Export enthält eine einfache Faltung 3D.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normalisation.py"/>
        <source>normalises along another dimension than the last, which it cannot do here</source>
        <translation>normalisiert entlang einer anderen Dimension als der letzten, was hier nicht geht</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normalisation.py"/>
        <source>scales by the root mean square, which RMS normalisation does here</source>
        <translation>skaliert mit dem quadratischen Mittel, was hier die RMS-Normalisierung tut</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normalisation.py"/>
        <source>all channels</source>
        <translation>alle Kanäle</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normalisation.py"/>
        <source>each channel</source>
        <translation>jeder Kanal</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normnet"/>
        <source>Norm dense</source>
        <translation>Norm-Dense</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normnet"/>
        <source>NormNet: dense without bias, weights through tan and a normaliser</source>
        <translation>NormNet: Dense ohne Bias, Gewichte durch tan und einen Normalisierer</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normnet"/>
        <source>In place of Dense where connections shall be dropped, or where a network shall keep learning new tasks (tan_power with alpha 2). Train sound with Adam at a learning rate of 0.01, classic with Adadelta at 10, and scale the inputs by their root mean square without centring them. Whether it forgets less is an open question.</source>
        <translation>Statt Dense, wo Verbindungen entfernt werden sollen oder ein Netz immer neue Aufgaben lernen soll (tan_power mit alpha 2). Solide mit Adam bei einer Lernrate von 0.01 trainieren, klassisch mit Adadelta bei 10, und die Eingaben mit ihrem quadratischen Mittel skalieren, ohne sie zu zentrieren. Ob es weniger vergisst, ist eine offene Frage.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normnet"/>
        <source>Preset</source>
        <translation>Variante</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normnet"/>
        <source>sound is the mended layer; classic is the original formula, which hides the options below.</source>
        <translation>solide ist die verbesserte Schicht; klassisch ist die ursprüngliche Formel, die die Optionen darunter verbirgt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normnet"/>
        <source>sound</source>
        <translation>solide</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normnet"/>
        <source>classic</source>
        <translation>klassisch</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normnet"/>
        <source>Bounded output</source>
        <translation>Begrenzte Ausgabe</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normnet"/>
        <source>End in M tanh(z / M) instead of the activation: for the last layer of a network that predicts numbers.</source>
        <translation>Mit M tanh(z / M) statt der Aktivierung enden: für die letzte Schicht eines Netzes, das Zahlen vorhersagt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normnet"/>
        <source>Max integer</source>
        <translation>Größte ganze Zahl</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normnet"/>
        <source>Output range M of classic and of a bounded output; empty: 10 in classic, else 1.</source>
        <translation>Ausgabebereich M von klassisch und von begrenzter Ausgabe; leer: 10 bei klassisch, sonst 1.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normnet"/>
        <source>Weight map</source>
        <translation>Abbildung der Gewichte</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normnet"/>
        <source>theta = f(w): w, tan(w), tan(w |w|^(alpha-1)) or w |w|^(alpha-1).</source>
        <translation>theta = f(w): w, tan(w), tan(w |w|^(alpha-1)) oder w |w|^(alpha-1).</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normnet"/>
        <source>tan power</source>
        <translation>Tangens hoch</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normnet"/>
        <source>Exponent of the power maps; above 1, weights near zero tend to stay there.</source>
        <translation>Exponent der Potenzabbildungen; über 1 bleiben Gewichte nahe null eher dort.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normnet"/>
        <source>Normaliser</source>
        <translation>Normierung</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normnet"/>
        <source>What the sum is divided by: sqrt(n), n, the root of the unit's live links (for networks that are sparse from the start), or the L2 norm of the unit's effective weights.</source>
        <translation>Wodurch die Summe geteilt wird: sqrt(n), n, die Wurzel der lebenden Leitungen der Einheit (für Netze, die von Anfang an dünn sind), oder die L2-Norm der wirksamen Gewichte der Einheit.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normnet"/>
        <source>sqrt n</source>
        <translation>Wurzel n</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normnet"/>
        <source>sqrt live</source>
        <translation>Wurzel der lebenden</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normnet"/>
        <source>column l2</source>
        <translation>Spalten-L2</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normnet"/>
        <source>Gain</source>
        <translation>Verstärkung</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normnet"/>
        <source>Factor on the normalised sum.</source>
        <translation>Faktor auf der normalisierten Summe.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normnet"/>
        <source>Pole guard</source>
        <translation>Polschutz</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normnet"/>
        <source>Keeps weights off the poles of tan after each step: clip bounds them, wrap takes them modulo pi, which changes no output.</source>
        <translation>Hält Gewichte nach jedem Schritt von den Polen von tan fern: abschneiden begrenzt sie, umlaufend nimmt sie modulo pi, was keine Ausgabe ändert.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normnet"/>
        <source>clip</source>
        <translation>abschneiden</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normnet"/>
        <source>T max</source>
        <translation>T max</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normnet"/>
        <source>Bound on |theta|; empty bounds weights at the pole itself only.</source>
        <translation>Grenze für |theta|; leer begrenzt Gewichte nur am Pol selbst.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normnet"/>
        <source>Init</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normnet"/>
        <source>First weights: uniform with the exact width for the variance of theta, or normal.</source>
        <translation>Erste Gewichte: gleichverteilt mit der genauen Breite für die Varianz von theta, oder normalverteilt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normnet"/>
        <source>uniform exact</source>
        <translation>gleichverteilt genau</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normnet"/>
        <source>normal</source>
        <translation>normalverteilt</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normnet"/>
        <source>Gain v</source>
        <translation>Verstärkung v</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normnet"/>
        <source>First variance of theta; empty takes it from the activation: 2 for relu, 1.69 for tanh.</source>
        <translation>Erste Varianz von theta; leer nimmt sie von der Aktivierung: 2 für relu, 1.69 für tanh.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normnet"/>
        <source>Standard deviation of the first weights.</source>
        <translation>Standardabweichung der ersten Gewichte.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normnet"/>
        <source>Add a bias; for ablation only.</source>
        <translation>Einen Bias addieren; nur zum Vergleich.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normnet"/>
        <source>Norm conv 1-D</source>
        <translation>Norm-Faltung 1D</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normnet"/>
        <source>NormNet: 1-D convolution without bias, weights through tan</source>
        <translation>NormNet: 1D-Faltung ohne Bias, Gewichte durch tan</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normnet"/>
        <source>In place of Conv 1-D where connections shall be dropped, or where a network shall keep learning new tasks (tan_power with alpha 2). Train sound with Adam at a learning rate of 0.01, classic with Adadelta at 10, and scale the inputs by their root mean square without centring them.</source>
        <translation>Statt Faltung 1D, wo Verbindungen entfernt werden sollen oder ein Netz immer neue Aufgaben lernen soll (tan_power mit alpha 2). Solide mit Adam bei einer Lernrate von 0.01 trainieren, klassisch mit Adadelta bei 10, und die Eingaben mit ihrem quadratischen Mittel skalieren, ohne sie zu zentrieren.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normnet"/>
        <source>Norm conv 2-D</source>
        <translation>Norm-Faltung 2D</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normnet"/>
        <source>NormNet: 2-D convolution without bias, weights through tan</source>
        <translation>NormNet: 2D-Faltung ohne Bias, Gewichte durch tan</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normnet"/>
        <source>In place of Conv 2-D where connections shall be dropped, or where a network shall keep learning new tasks (tan_power with alpha 2). Train sound with Adam at a learning rate of 0.01, classic with Adadelta at 10, and scale the inputs by their root mean square without centring them.</source>
        <translation>Statt Faltung 2D, wo Verbindungen entfernt werden sollen oder ein Netz immer neue Aufgaben lernen soll (tan_power mit alpha 2). Solide mit Adam bei einer Lernrate von 0.01 trainieren, klassisch mit Adadelta bei 10, und die Eingaben mit ihrem quadratischen Mittel skalieren, ohne sie zu zentrieren.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normnet"/>
        <source>Norm conv 3-D</source>
        <translation>Norm-Faltung 3D</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normnet"/>
        <source>NormNet: 3-D convolution without bias, weights through tan</source>
        <translation>NormNet: 3D-Faltung ohne Bias, Gewichte durch tan</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normnet"/>
        <source>In place of Conv 3-D where connections shall be dropped, or where a network shall keep learning new tasks (tan_power with alpha 2). Train sound with Adam at a learning rate of 0.01, classic with Adadelta at 10, and scale the inputs by their root mean square without centring them.</source>
        <translation>Statt Faltung 3D, wo Verbindungen entfernt werden sollen oder ein Netz immer neue Aufgaben lernen soll (tan_power mit alpha 2). Solide mit Adam bei einer Lernrate von 0.01 trainieren, klassisch mit Adadelta bei 10, und die Eingaben mit ihrem quadratischen Mittel skalieren, ohne sie zu zentrieren.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normnet"/>
        <source>Norm conv N-D, flat</source>
        <translation>Norm-Faltung ND, flach</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normnet"/>
        <source>NormNet: convolution over the named dims of a flat vector</source>
        <translation>NormNet: Faltung über die benannten Dimensionen eines flachen Vektors</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normnet"/>
        <source>In a NormNet whose samples stay flat vectors, beside Norm dense layers. Give the next such layer the dims that this one shows.</source>
        <translation>In einem NormNet, dessen Beispiele flache Vektoren bleiben, neben Norm-Dense-Schichten. Der nächsten solchen Schicht die Dimensionen geben, die diese zeigt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normnet"/>
        <source>Norm residual</source>
        <translation>Norm-Residuum</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normnet"/>
        <source>NormNet: norm dense that adds a residual before its activation</source>
        <translation>NormNet: Norm-Dense, das vor seiner Aktivierung ein Residuum addiert</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normnet"/>
        <source>In deep NormNets: wire the layer before to input, and an earlier one of the same width to residual. In sound both terms weigh the same and the signal keeps its size through a hundred layers; classic is the original formula, whose residual fades with 1 / n.</source>
        <translation>In tiefen NormNets: die Schicht davor mit dem Eingang verbinden und eine frühere von gleicher Breite mit dem Residuum. Bei solide wiegen beide Glieder gleich, und das Signal behält seine Größe durch hundert Schichten; klassisch ist die ursprüngliche Formel, deren Residuum mit 1 / n schwindet.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normnet"/>
        <source>residual</source>
        <translation>Residuum</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normnet"/>
        <source>What is added: as many values as the layer has units.</source>
        <translation>Was addiert wird: so viele Werte, wie die Schicht Einheiten hat.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normnet"/>
        <source>Function applied to each output, in both presets.</source>
        <translation>Funktion auf jeder Ausgabe, in beiden Varianten.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normnet"/>
        <source>End in M tanh instead of the activation: M tanh(z) in classic, M tanh(z / M) in sound.</source>
        <translation>Mit M tanh statt der Aktivierung enden: M tanh(z) bei klassisch, M tanh(z / M) bei solide.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normnet"/>
        <source>Output range M of a bounded output; empty: 10 in classic, else 1.</source>
        <translation>Ausgabebereich M einer begrenzten Ausgabe; leer: 10 bei klassisch, sonst 1.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/operations.py"/>
        <source>cannot divide by a value of 0</source>
        <translation>kann nicht durch den Wert 0 teilen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/operations.py"/>
        <source>must not have x_min above x_max</source>
        <translation>darf x_min nicht über x_max haben</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Rescaling</source>
        <translation>Umskalieren</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Multiplies values by a factor and adds an offset</source>
        <translation>Multipliziert Werte mit einem Faktor und addiert eine Verschiebung</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>To bring pixels from 0 … 255 to 0 … 1 inside the network, so that an export takes them as they are.</source>
        <translation>Um Pixel im Netz von 0 … 255 auf 0 … 1 zu bringen, sodass ein Export sie nimmt, wie sie sind.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Factor on each value.</source>
        <translation>Faktor auf jedem Wert.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Offset</source>
        <translation>Versatz</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Added to each value after that.</source>
        <translation>Wird danach zu jedem Wert addiert.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Standardisation</source>
        <translation>Standardisierung</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Subtracts a given mean and divides by a given deviation</source>
        <translation>Zieht ein gegebenes Mittel ab und teilt durch eine gegebene Streuung</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Where the statistics of the data are known beforehand, as for networks that were trained elsewhere.</source>
        <translation>Wo die Kennzahlen der Daten vorher bekannt sind, wie bei anderswo trainierten Netzen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Statistics</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>given: the numbers below; weights: those that come with weights from elsewhere, at first 0 and 1.</source>
        <translation>gegeben: die Zahlen darunter; Gewichte: die mit Gewichten von anderswo kommen, anfangs 0 und 1.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>given</source>
        <translation>gegeben</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Subtracted; one for all, or one for each place of the axis.</source>
        <translation>Wird abgezogen; eine für alle, oder eine für jede Stelle der Achse.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Its root divides; one for all, or one for each place of the axis.</source>
        <translation>Ihre Wurzel teilt; eine für alle, oder eine für jede Stelle der Achse.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>The dimension with numbers of its own, by name or number; -1 is the last.</source>
        <translation>Die Dimension mit eigenen Zahlen, als Name oder Nummer; -1 ist die letzte.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Invert</source>
        <translation>Umkehren</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Do the opposite: bring normalised values back.</source>
        <translation>Das Gegenteil tun: normalisierte Werte zurückbringen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Resizing</source>
        <translation>Größe ändern</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Brings images to another size</source>
        <translation>Bringt Bilder auf eine andere Größe</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Where a network wants images of one size, or to make them smaller before costly layers.</source>
        <translation>Wo ein Netz Bilder einer Größe will, oder um sie vor teuren Schichten kleiner zu machen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>An image of the chosen size.</source>
        <translation>Ein Bild der gewählten Größe.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Height of the result.</source>
        <translation>Höhe des Ergebnisses.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Width of the result.</source>
        <translation>Breite des Ergebnisses.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>How values between pixels are found.</source>
        <translation>Wie Werte zwischen Pixeln gefunden werden.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>bicubic</source>
        <translation>bikubisch</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>lanczos3</source>
        <translation>Lanczos 3</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>lanczos5</source>
        <translation>Lanczos 5</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Crop to aspect ratio</source>
        <translation>Verhältnis zuschneiden</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Cut the edges off rather than stretch the image.</source>
        <translation>Die Ränder abschneiden, statt das Bild zu strecken.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Antialias</source>
        <translation>Glätten</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Smooth before shrinking, so that fine patterns do not flicker.</source>
        <translation>Vor dem Verkleinern glätten, damit feine Muster nicht flimmern.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Centre crop</source>
        <translation>Mittiger Zuschnitt</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Keeps the middle of images</source>
        <translation>Behält die Mitte von Bildern</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Where what matters stands in the middle. The image must be at least as large as what is kept.</source>
        <translation>Wo das Wichtige in der Mitte steht. Das Bild muss mindestens so groß sein wie das, was bleibt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Auto contrast</source>
        <translation>Automatischer Kontrast</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Stretches each channel over the whole range of values</source>
        <translation>Streckt jeden Kanal über den ganzen Wertebereich</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>For photographs of very different light. It acts in training and in use.</source>
        <translation>Für Fotos in sehr verschiedenem Licht. Wirkt im Training und im Gebrauch.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>An image of the same size.</source>
        <translation>Ein Bild von gleicher Größe.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Value range</source>
        <translation>Bereich der Werte</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Smallest and largest value that images can have.</source>
        <translation>Kleinster und größter Wert, den Bilder haben können.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Discretisation</source>
        <translation>Diskretisierung</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Sorts values into bins, and gives the number of the bin</source>
        <translation>Sortiert Werte in Fächer und gibt die Nummer des Fachs</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>To treat a measurement as a category, with One-hot or an Embedding behind it.</source>
        <translation>Um einen Messwert als Kategorie zu behandeln, mit One-hot oder einer Einbettung dahinter.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Numbers of bins, from 0.</source>
        <translation>Nummern von Fächern, ab 0.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Bin boundaries</source>
        <translation>Fachgrenzen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Where a new bin begins, in rising order.</source>
        <translation>Wo ein neues Fach beginnt, in steigender Reihenfolge.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Category encoding</source>
        <translation>Kategorienkodierung</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Tells which categories occur in a row of numbers, or how often</source>
        <translation>Sagt, welche Kategorien in einer Reihe von Zahlen vorkommen, oder wie oft</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>For samples with several categories at once, such as labels or words, whose order does not matter.</source>
        <translation>Für Beispiele mit mehreren Kategorien zugleich, etwa Marken oder Wörter, deren Reihenfolge nicht zählt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Rows of numbers of categories, from 0.</source>
        <translation>Reihen von Nummern von Kategorien, ab 0.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>One value for each category.</source>
        <translation>Ein Wert für jede Kategorie.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Num tokens</source>
        <translation>Anzahl Kategorien</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>How many categories there are.</source>
        <translation>Wie viele Kategorien es gibt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Output mode</source>
        <translation>Ausgabeart</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>multi_hot: 1 where a category occurs; count: how often it does.</source>
        <translation>multi-hot: 1, wo eine Kategorie vorkommt; Anzahl: wie oft sie vorkommt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>multi hot</source>
        <translation>multi-hot</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Random flip</source>
        <translation>Zufälliges Spiegeln</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Mirrors half of the images during training</source>
        <translation>Spiegelt im Training die Hälfte der Bilder</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Where a mirrored image means the same: photographs of things, yes; digits and letters, no.</source>
        <translation>Wo ein gespiegeltes Bild dasselbe bedeutet: Fotos von Dingen, ja; Ziffern und Buchstaben, nein.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>An image of the same size, changed in training alone.</source>
        <translation>Ein Bild von gleicher Größe, nur im Training verändert.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Whether left and right, up and down, or both may be swapped.</source>
        <translation>Ob links und rechts, oben und unten oder beides vertauscht werden darf.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>horizontal</source>
        <translation>waagerecht</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>vertical</source>
        <translation>senkrecht</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>horizontal and vertical</source>
        <translation>waagerecht und senkrecht</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Random crop</source>
        <translation>Zufälliger Ausschnitt</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Keeps a random part of images in training, the middle in use</source>
        <translation>Behält im Training einen zufälligen Teil von Bildern, im Gebrauch die Mitte</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>The strongest plain augmentation for photographs. Exports keep the middle.</source>
        <translation>Die stärkste einfache Augmentierung für Fotos. Exporte behalten die Mitte.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Height of the part that is kept.</source>
        <translation>Höhe des Teils, der bleibt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Width of the part that is kept.</source>
        <translation>Breite des Teils, der bleibt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Random translation</source>
        <translation>Zufälliges Verschieben</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Moves images a little during training</source>
        <translation>Verschiebt im Training Bilder ein wenig</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Where things do not stand exactly in the middle, as with written digits.</source>
        <translation>Wo Dinge nicht genau in der Mitte stehen, wie bei geschriebenen Ziffern.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Fill mode</source>
        <translation>Füllart</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>What fills the edges: the mirrored image, its last pixels, its other side, or one value.</source>
        <translation>Was die Ränder füllt: das gespiegelte Bild, seine letzten Pixel, seine andere Seite oder ein Wert.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>reflect</source>
        <translation>gespiegelt</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>wrap</source>
        <translation>umlaufend</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>constant</source>
        <translation>konstant</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Fill value</source>
        <translation>Füllwert</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>The value that fills the edges.</source>
        <translation>Der Wert, der die Ränder füllt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Height factor</source>
        <translation>Faktor Höhe</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>The largest shift up or down, as a share of the height.</source>
        <translation>Die größte Verschiebung nach oben oder unten, als Anteil der Höhe.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Width factor</source>
        <translation>Faktor Breite</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>The largest shift to a side, as a share of the width.</source>
        <translation>Die größte Verschiebung zur Seite, als Anteil der Breite.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Random rotation</source>
        <translation>Zufälliges Drehen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Turns images by a random angle during training</source>
        <translation>Dreht im Training Bilder um einen zufälligen Winkel</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Where things stand at slightly different angles. Large angles turn a 6 into a 9.</source>
        <translation>Wo Dinge in etwas verschiedenen Winkeln stehen. Große Winkel machen aus einer 6 eine 9.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Factor</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>The largest angle to either side; 0.05 is 18 degrees.</source>
        <translation>Der größte Winkel zu beiden Seiten; 0.05 sind 18 Grad.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>turns</source>
        <translation>Umdrehungen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Random zoom</source>
        <translation>Zufälliges Zoomen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Makes images a little larger or smaller during training</source>
        <translation>Macht im Training Bilder etwas größer oder kleiner</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Where things are seen from different distances.</source>
        <translation>Wo Dinge aus verschiedenen Entfernungen gesehen werden.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>The largest share by which images shrink or grow in height.</source>
        <translation>Der größte Anteil, um den Bilder in der Höhe schrumpfen oder wachsen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>The same in width; empty keeps the proportions of the image.</source>
        <translation>Dasselbe in der Breite; leer behält die Proportionen des Bildes.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Random shear</source>
        <translation>Zufälliges Scheren</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Slants images a little during training</source>
        <translation>Neigt im Training Bilder ein wenig</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>For handwriting, which leans by different angles.</source>
        <translation>Für Handschrift, die verschieden stark geneigt ist.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>X factor</source>
        <translation>Faktor X</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>The largest slant to the side, as a share of the height.</source>
        <translation>Die größte Neigung zur Seite, als Anteil der Höhe.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Y factor</source>
        <translation>Faktor Y</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>The largest slant upwards, as a share of the width.</source>
        <translation>Die größte Neigung nach oben, als Anteil der Breite.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Random perspective</source>
        <translation>Zufällige Perspektive</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Shows images as if seen from aside, during training</source>
        <translation>Zeigt im Training Bilder wie von der Seite gesehen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>For signs, pages and other flat things that a camera sees from different directions.</source>
        <translation>Für Schilder, Seiten und andere flache Dinge, die eine Kamera aus verschiedenen Richtungen sieht.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Share of the images that are changed.</source>
        <translation>Anteil der Bilder, die verändert werden.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>How far the corners move; 1 is to the middle of the image.</source>
        <translation>Wie weit die Ecken rücken; 1 ist bis zur Mitte des Bildes.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>The value that fills what was outside the image.</source>
        <translation>Der Wert, der füllt, was außerhalb des Bildes war.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Random contrast</source>
        <translation>Zufälliger Kontrast</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Makes contrast stronger or weaker during training</source>
        <translation>Macht im Training den Kontrast stärker oder schwächer</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>For photographs of different light, where brightness alone does not say what is seen.</source>
        <translation>Für Fotos in verschiedenem Licht, wo Helligkeit allein nicht sagt, was zu sehen ist.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Smallest and largest value that images can have; what goes beyond is cut off.</source>
        <translation>Kleinster und größter Wert, den Bilder haben können; was darüber hinausgeht, wird abgeschnitten.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>The largest share by which contrast falls or grows.</source>
        <translation>Der größte Anteil, um den der Kontrast fällt oder steigt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Random brightness</source>
        <translation>Zufällige Helligkeit</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Makes images brighter or darker during training</source>
        <translation>Macht im Training Bilder heller oder dunkler</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>For photographs taken at different light.</source>
        <translation>Für Fotos, die in verschiedenem Licht aufgenommen wurden.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>The largest change, as a share of the value range.</source>
        <translation>Die größte Änderung, als Anteil des Wertebereichs.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Random saturation</source>
        <translation>Zufällige Sättigung</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Makes colours stronger or weaker during training</source>
        <translation>Macht im Training Farben stärker oder schwächer</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>For colour photographs of different cameras. Nothing before it learns through it.</source>
        <translation>Für Farbfotos verschiedener Kameras. Nichts davor lernt hindurch.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>From where to where; 0.5 leaves colours as they are, lower ones fade, higher ones glow.</source>
        <translation>Von wo bis wo; 0.5 lässt Farben, wie sie sind, darunter verblassen sie, darüber leuchten sie.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Random hue</source>
        <translation>Zufälliger Farbton</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Turns colours round the circle of colours during training</source>
        <translation>Dreht im Training Farben im Farbkreis</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Where a thing may have any colour, or lamps tint the light. Nothing before it learns through it.</source>
        <translation>Wo ein Ding jede Farbe haben kann oder Lampen das Licht färben. Nichts davor lernt hindurch.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>How far colours turn round the circle of colours.</source>
        <translation>Wie weit sich Farben im Farbkreis drehen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Random colour jitter</source>
        <translation>Zufällige Farbschwankung</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Changes brightness, contrast and colours at once during training</source>
        <translation>Ändert im Training Helligkeit, Kontrast und Farben zugleich</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>In place of four layers one behind the other, for colour photographs. Nothing before it learns through it.</source>
        <translation>Statt vier Schichten hintereinander, für Farbfotos. Nichts davor lernt hindurch.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Brightness factor</source>
        <translation>Faktor Helligkeit</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>The largest change of brightness.</source>
        <translation>Die größte Änderung der Helligkeit.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Contrast factor</source>
        <translation>Faktor Kontrast</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>The largest change of contrast.</source>
        <translation>Die größte Änderung des Kontrasts.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Saturation factor</source>
        <translation>Faktor Sättigung</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>From where to where saturation changes; 0.5 leaves colours as they are.</source>
        <translation>Von wo bis wo sich die Sättigung ändert; 0.5 lässt Farben, wie sie sind.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Hue factor</source>
        <translation>Faktor Farbton</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Random greyscale</source>
        <translation>Zufällige Graustufen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Takes the colours from some images during training</source>
        <translation>Nimmt im Training manchen Bildern die Farben</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Where the network should look at shapes rather than colours.</source>
        <translation>Wo das Netz eher auf Formen als auf Farben sehen soll.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Share of the images that lose their colours.</source>
        <translation>Anteil der Bilder, die ihre Farben verlieren.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Random sharpness</source>
        <translation>Zufällige Schärfe</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Makes images sharper or softer during training</source>
        <translation>Macht im Training Bilder schärfer oder weicher</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>For photographs that are not all in focus.</source>
        <translation>Für Fotos, die nicht alle scharf sind.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>From where to where; 0.5 leaves images as they are, lower ones blur, higher ones sharpen.</source>
        <translation>Von wo bis wo; 0.5 lässt Bilder, wie sie sind, darunter werden sie unscharf, darüber schärfer.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Random blur</source>
        <translation>Zufällige Unschärfe</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Blurs some images during training</source>
        <translation>Macht manche Bilder beim Training unscharf</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>For photographs that are not all in focus, and so that fine noise is not learned.</source>
        <translation>Für Fotos, die nicht alle scharf sind, und damit feines Rauschen nicht gelernt wird.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Share of the images that are blurred.</source>
        <translation>Anteil der Bilder, die unscharf werden.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Height and width of the window; an odd number.</source>
        <translation>Höhe und Breite des Fensters; eine ungerade Zahl.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Sigma</source>
        <translation>Sigma</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>How wide the blur is.</source>
        <translation>Wie breit die Unschärfe ist.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Random posterisation</source>
        <translation>Zufällige Tontrennung</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Leaves fewer shades in images during training</source>
        <translation>Lässt im Training weniger Abstufungen in Bildern</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>So that shapes count more than fine shades. Nothing before it learns through it.</source>
        <translation>Damit Formen mehr zählen als feine Abstufungen. Nichts davor lernt hindurch.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>The fewest bits that are kept of each value.</source>
        <translation>Die wenigsten Bits, die von jedem Wert bleiben.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>bits</source>
        <translation>Bits</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Random inversion</source>
        <translation>Zufällige Umkehrung</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Turns some images into their negative during training</source>
        <translation>Macht im Training aus manchen Bildern ihr Negativ</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Where dark on light means the same as light on dark, as with writing.</source>
        <translation>Wo dunkel auf hell dasselbe bedeutet wie hell auf dunkel, wie bei Schrift.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Share of the images that become their negative.</source>
        <translation>Anteil der Bilder, die zum Negativ werden.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Random erasing</source>
        <translation>Zufälliges Auslöschen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Hides a random rectangle of some images during training</source>
        <translation>Verdeckt im Training ein zufälliges Rechteck mancher Bilder</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>So that the network does not rely on one part of a thing, which may be hidden.</source>
        <translation>Damit sich das Netz nicht auf einen Teil eines Dings verlässt, der verdeckt sein kann.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Share of the images in which something is erased.</source>
        <translation>Anteil der Bilder, in denen etwas ausgelöscht wird.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing"/>
        <source>Smallest and largest part of the image that is erased.</source>
        <translation>Kleinster und größter Teil des Bildes, der ausgelöscht wird.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing.py"/>
        <source>keeps one mean for all values among its weights, which it cannot do here</source>
        <translation>hält ein Mittel für alle Werte unter seinen Gewichten, was hier nicht geht</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing.py"/>
        <source>needs a value_range that rises</source>
        <translation>braucht einen steigenden value_range</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing.py"/>
        <source>has statistics along several dimensions, which it cannot have here</source>
        <translation>hat Kennzahlen entlang mehrerer Dimensionen, was hier nicht geht</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing_categories.py"/>
        <source>needs bin_boundaries that rise</source>
        <translation>braucht steigende bin_boundaries</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/random_places.py"/>
        <source>Simard et al. 2003, ICDAR; survey: Shorten &amp; Khoshgoftaar 2019, Journal of Big Data 6</source>
        <translation>Simard et al. 2003, ICDAR; Übersicht: Shorten &amp; Khoshgoftaar 2019, Journal of Big Data 6</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>Simple RNN</source>
        <translation>Einfaches RNN</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>A state made of the input and the last state</source>
        <translation>Ein Zustand aus der Eingabe und dem letzten Zustand</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>For short sequences and for teaching. Beyond some twenty steps an LSTM or a GRU remembers far better.</source>
        <translation>Für kurze Folgen und zum Lehren. Über etwa zwanzig Schritte hinaus erinnert sich ein LSTM oder GRU weit besser.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>A sequence: time, feature.</source>
        <translation>Eine Folge: Zeit, Merkmal.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>The last output, or with return_sequences the sequence of all outputs.</source>
        <translation>Die letzte Ausgabe, oder mit return_sequences die Folge aller Ausgaben.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>Size of the state, and of the output.</source>
        <translation>Größe des Zustands und der Ausgabe.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>Function applied to each new state.</source>
        <translation>Funktion auf jedem neuen Zustand.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>Add a learned constant to each sum.</source>
        <translation>Zu jeder Summe eine gelernte Konstante addieren.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>Share of the input values that are set to zero in training.</source>
        <translation>Anteil der Eingabewerte, der im Training auf null gesetzt wird.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>Recurrent dropout</source>
        <translation>Rekurrentes Dropout</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>Share of the values of the last state that are set to zero in training.</source>
        <translation>Anteil der Werte des letzten Zustands, der im Training auf null gesetzt wird.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>Distribution of the first weights of the inputs.</source>
        <translation>Verteilung der ersten Gewichte der Eingaben.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>Recurrent initializer</source>
        <translation>Anfang rekurrent</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>Distribution of the first weights of the state.</source>
        <translation>Verteilung der ersten Gewichte des Zustands.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>Return sequences</source>
        <translation>Folgen zurückgeben</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>Give the output of every step, for a further layer over time, instead of that of the last one.</source>
        <translation>Die Ausgabe jedes Schritts geben, für eine weitere Schicht über die Zeit, statt der des letzten.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>Unroll</source>
        <translation>Ausrollen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>Write every step out: faster for short sequences, at the cost of memory.</source>
        <translation>Jeden Schritt ausschreiben: schneller für kurze Folgen, auf Kosten von Speicher.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>Go backwards</source>
        <translation>Rückwärts gehen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>Read the sequence from its end.</source>
        <translation>Die Folge von ihrem Ende her lesen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>LSTM</source>
        <translation>LSTM</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>Long short-term memory: gates decide what is kept</source>
        <translation>Langes Kurzzeitgedächtnis: Tore entscheiden, was bleibt</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>For sequences whose answer depends on what came long before: signals, text, forecasts.</source>
        <translation>Für Folgen, deren Antwort von lange Zurückliegendem abhängt: Signale, Text, Vorhersagen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>Recurrent activation</source>
        <translation>Rekurrente Aktivierung</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>Function that opens and closes the gates.</source>
        <translation>Funktion, die die Tore öffnet und schließt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>Unit forget bias</source>
        <translation>Vergessen offen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>Start with an open forget gate.</source>
        <translation>Mit offenem Vergessenstor beginnen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>GRU</source>
        <translation>GRU</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>Gated recurrent units: an LSTM with fewer weights</source>
        <translation>Rekurrente Einheiten mit Toren: ein LSTM mit weniger Gewichten</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>In place of an LSTM where weights or data are scarce: three quarters of the size, often as good.</source>
        <translation>Statt eines LSTM, wo Gewichte oder Daten knapp sind: drei Viertel der Größe, oft ebenso gut.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>Reset after</source>
        <translation>Reset danach</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>Apply the reset gate after the product with the state, as fast kernels on GPUs do.</source>
        <translation>Das Reset-Tor nach dem Produkt mit dem Zustand anwenden, wie schnelle Kernel auf GPUs.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>Bidirectional simple RNN</source>
        <translation>Bidirektionales einfaches RNN</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>A simple RNN that reads a sequence from both ends</source>
        <translation>Ein einfaches RNN, das eine Folge von beiden Enden liest</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>For short sequences that are there as a whole, where each step is judged by what stands on both sides of it.</source>
        <translation>Für kurze Folgen, die als Ganzes da sind, wo jeder Schritt nach dem beurteilt wird, was auf beiden Seiten steht.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>Both last outputs merged, or with return_sequences those of every step.</source>
        <translation>Beide letzten Ausgaben vereint, oder mit return_sequences die jedes Schritts.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>Merge mode</source>
        <translation>Vereint durch</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>How both directions become one: side by side, their sum, product or mean.</source>
        <translation>Wie beide Richtungen eine werden: nebeneinander, ihre Summe, ihr Produkt oder ihr Mittel.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>concat</source>
        <translation>verketten</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>sum</source>
        <translation>Summe</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>mul</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>ave</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>Bidirectional LSTM</source>
        <translation>Bidirektionales LSTM</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>An LSTM that reads a sequence from both ends</source>
        <translation>Ein LSTM, das eine Folge von beiden Enden liest</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>For sequences that are there as a whole: text, recorded signals. Not for forecasts: it sees the future.</source>
        <translation>Für Folgen, die als Ganzes da sind: Text, aufgezeichnete Signale. Nicht für Vorhersagen: es sieht die Zukunft.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>Bidirectional GRU</source>
        <translation>Bidirektionales GRU</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>A GRU that reads a sequence from both ends</source>
        <translation>Ein GRU, das eine Folge von beiden Enden liest</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>As a bidirectional LSTM, with a quarter fewer weights. Not for forecasts: it sees the future.</source>
        <translation>Wie ein bidirektionales LSTM, mit einem Viertel weniger Gewichten. Nicht für Vorhersagen: es sieht die Zukunft.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>Conv LSTM 1-D</source>
        <translation>Faltungs-LSTM 1D</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>An LSTM with convolutions, for sequences of signals</source>
        <translation>Ein LSTM mit Faltungen, für Folgen von Signalen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>For series of profiles or spectra: each step is a signal whose neighbouring values belong together.</source>
        <translation>Für Reihen von Profilen oder Spektren: jeder Schritt ist ein Signal, dessen benachbarte Werte zusammengehören.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>A sequence of signals: time, width, channel.</source>
        <translation>Eine Folge von Signalen: Zeit, Breite, Kanal.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>The last signal of filters, or with return_sequences those of all steps.</source>
        <translation>Das letzte Signal der Filter, oder mit return_sequences die aller Schritte.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>Add a learned constant to each channel of each sum.</source>
        <translation>Zu jedem Kanal jeder Summe eine gelernte Konstante addieren.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>Conv LSTM 2-D</source>
        <translation>Faltungs-LSTM 2D</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>An LSTM with convolutions, for sequences of images</source>
        <translation>Ein LSTM mit Faltungen, für Folgen von Bildern</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>For videos, radar and other series of maps, to forecast the next ones or to judge the series.</source>
        <translation>Für Videos, Radar und andere Reihen von Karten, um die nächsten vorherzusagen oder die Reihe zu beurteilen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>A sequence of images: time, height, width, channel.</source>
        <translation>Eine Folge von Bildern: Zeit, Höhe, Breite, Kanal.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>The last image of filters, or with return_sequences those of all steps.</source>
        <translation>Das letzte Bild der Filter, oder mit return_sequences die aller Schritte.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>Conv LSTM 3-D</source>
        <translation>Faltungs-LSTM 3D</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>An LSTM with convolutions, for sequences of volumes</source>
        <translation>Ein LSTM mit Faltungen, für Folgen von Volumen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>For series of scans or simulated fields. It is the costliest of its kind: keep filters and sizes small.</source>
        <translation>Für Reihen von Scans oder simulierten Feldern. Die teuerste ihrer Art: Filter und Größen klein halten.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>A sequence of volumes: time, depth, height, width, channel.</source>
        <translation>Eine Folge von Volumen: Zeit, Tiefe, Höhe, Breite, Kanal.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>The last volume of filters, or with return_sequences those of all steps.</source>
        <translation>Das letzte Volumen der Filter, oder mit return_sequences die aller Schritte.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>Stacked simple RNN</source>
        <translation>Gestapeltes einfaches RNN</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>Simple RNNs on top of each other, as one layer</source>
        <translation>Einfache RNNs übereinander, als eine Schicht</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>For short sequences with structure on several scales of time.</source>
        <translation>Für kurze Folgen mit Struktur in mehreren Zeitmaßen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>Number of layers on top of each other.</source>
        <translation>Anzahl der Schichten übereinander.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>Stacked LSTM</source>
        <translation>Gestapeltes LSTM</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>LSTMs on top of each other, as one layer</source>
        <translation>LSTMs übereinander, als eine Schicht</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>For long or intricate sequences, where one LSTM levels off: two or three layers are usual.</source>
        <translation>Für lange oder verwickelte Folgen, wo ein LSTM nicht weiterkommt: üblich sind zwei oder drei Schichten.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>Stacked GRU</source>
        <translation>Gestapeltes GRU</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>GRUs on top of each other, as one layer</source>
        <translation>GRUs übereinander, als eine Schicht</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>As a stacked LSTM, with a quarter fewer weights.</source>
        <translation>Wie ein gestapeltes LSTM, mit einem Viertel weniger Gewichten.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>Time-distributed dense</source>
        <translation>Zeitverteiltes Dense</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>The same dense layer at every step of a sequence</source>
        <translation>Dieselbe Dense-Schicht an jedem Schritt einer Folge</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>Behind a recurrent layer with return_sequences that shall answer at every step, such as a label for each word. It takes sequences of vectors, of signals and of images.</source>
        <translation>Hinter einer rekurrenten Schicht mit return_sequences, die an jedem Schritt antworten soll, etwa mit einer Marke für jedes Wort. Nimmt Folgen von Vektoren, Signalen und Bildern.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>A sequence; its last dimension is transformed.</source>
        <translation>Eine Folge; ihre letzte Dimension wird umgeformt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent"/>
        <source>The same sequence with one value for each unit.</source>
        <translation>Dieselbe Folge mit einem Wert für jede Einheit.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/reductions.py"/>
        <source>over all</source>
        <translation>über alle</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/regularisation"/>
        <source>Sets random values to zero during training</source>
        <translation>Setzt im Training zufällige Werte auf null</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/regularisation"/>
        <source>Where validation falls behind training. Put it between dense layers; 0.2 to 0.5 is usual.</source>
        <translation>Wo die Validierung hinter das Training zurückfällt. Zwischen Dense-Schichten setzen; üblich sind 0.2 bis 0.5.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/regularisation"/>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/regularisation"/>
        <source>Share of the values that are set to zero in each step.</source>
        <translation>Anteil der Werte, der in jedem Schritt auf null gesetzt wird.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/regularisation"/>
        <source>Dimensions along which values are dropped together, such as height width; empty drops each by itself.</source>
        <translation>Dimensionen, entlang derer Werte gemeinsam ausgelassen werden, etwa height width; leer lässt jeden für sich aus.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/regularisation"/>
        <source>Spatial dropout 1-D</source>
        <translation>Räumliches Dropout 1D</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/regularisation"/>
        <source>Sets whole features of a sequence to zero during training</source>
        <translation>Setzt im Training ganze Merkmale einer Folge auf null</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/regularisation"/>
        <source>In sequences, where neighbouring steps are so alike that plain dropout hides nothing.</source>
        <translation>In Folgen, wo benachbarte Schritte so ähnlich sind, dass einfaches Dropout nichts verbirgt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/regularisation"/>
        <source>Spatial dropout 2-D</source>
        <translation>Räumliches Dropout 2D</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/regularisation"/>
        <source>Sets whole channels of an image to zero during training</source>
        <translation>Setzt im Training ganze Kanäle eines Bildes auf null</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/regularisation"/>
        <source>Between convolutions, where neighbouring pixels are so alike that plain dropout hides nothing.</source>
        <translation>Zwischen Faltungen, wo benachbarte Pixel so ähnlich sind, dass einfaches Dropout nichts verbirgt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/regularisation"/>
        <source>Spatial dropout 3-D</source>
        <translation>Räumliches Dropout 3D</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/regularisation"/>
        <source>Sets whole channels of a volume to zero during training</source>
        <translation>Setzt im Training ganze Kanäle eines Volumens auf null</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/regularisation"/>
        <source>Between 3-D convolutions, where neighbouring places are so alike that plain dropout hides nothing.</source>
        <translation>Zwischen 3D-Faltungen, wo benachbarte Stellen so ähnlich sind, dass einfaches Dropout nichts verbirgt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/regularisation"/>
        <source>Gaussian dropout</source>
        <translation>Gauß-Dropout</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/regularisation"/>
        <source>Multiplies values by noise around 1 during training</source>
        <translation>Multipliziert im Training Werte mit Rauschen um 1</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/regularisation"/>
        <source>As dropout, but no value is lost: the noise has the same strength as dropout of that rate.</source>
        <translation>Wie Dropout, aber kein Wert geht verloren: das Rauschen hat dieselbe Stärke wie Dropout dieser Rate.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/regularisation"/>
        <source>Alpha dropout</source>
        <translation>Alpha-Dropout</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/regularisation"/>
        <source>Dropout that keeps mean and variance, for selu networks</source>
        <translation>Dropout, das Mittel und Varianz erhält, für selu-Netze</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/regularisation"/>
        <source>In place of dropout behind selu activations, which normalise themselves and must not be disturbed.</source>
        <translation>Statt Dropout hinter selu-Aktivierungen, die sich selbst normalisieren und nicht gestört werden dürfen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/regularisation"/>
        <source>Gaussian noise</source>
        <translation>Gauß-Rauschen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/regularisation"/>
        <source>Adds noise to values during training</source>
        <translation>Addiert im Training Rauschen zu Werten</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/regularisation"/>
        <source>Behind the input, for measurements that are noisy anyway, and in denoising autoencoders.</source>
        <translation>Hinter dem Eingang, für ohnehin verrauschte Messwerte, und in entrauschenden Autoencodern.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/regularisation"/>
        <source>Stddev</source>
        <translation>Streuung</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/regularisation"/>
        <source>Standard deviation of the noise.</source>
        <translation>Standardabweichung des Rauschens.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/regularisation"/>
        <source>Activity penalty</source>
        <translation>Aktivitätsstrafe</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/regularisation"/>
        <source>Adds a penalty on large values to the loss</source>
        <translation>Addiert eine Strafe für große Werte zum Verlust</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/regularisation"/>
        <source>To keep a layer's answers small, or, with l1, mostly zero, as in sparse autoencoders.</source>
        <translation>Um die Antworten einer Schicht klein zu halten, oder mit l1 meist null, wie in dünnen Autoencodern.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/regularisation"/>
        <source>Factor on the sum of the absolute values.</source>
        <translation>Faktor auf der Summe der Beträge.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/regularisation"/>
        <source>Factor on the sum of the squares.</source>
        <translation>Faktor auf der Summe der Quadrate.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/regularisation.py"/>
        <source>drops the same values of all samples, which it cannot do here</source>
        <translation>lässt dieselben Werte aller Beispiele aus, was hier nicht geht</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/scaled.py"/>
        <source>Block input 1</source>
        <translation>Blockeingang 1</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/scaled.py"/>
        <source>Block output 1</source>
        <translation>Blockausgang 1</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>Zero padding 1-D</source>
        <translation>Nullauffüllen 1D</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>Puts zeros before and after a sequence</source>
        <translation>Setzt Nullen vor und hinter eine Folge</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>To choose the padding of a convolution by hand, or to bring sequences to one length.</source>
        <translation>Um das Auffüllen einer Faltung von Hand zu wählen oder Folgen auf eine Länge zu bringen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>The input with zeros around it.</source>
        <translation>Die Eingabe mit Nullen ringsum.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>Zeros before the first step and after the last one.</source>
        <translation>Nullen vor dem ersten Schritt und nach dem letzten.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>Zero padding 2-D</source>
        <translation>Nullauffüllen 2D</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>Puts a frame of zeros around an image</source>
        <translation>Setzt einen Rahmen aus Nullen um ein Bild</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>To choose the padding of a convolution by hand, as ResNet and MobileNet do before their strided layers.</source>
        <translation>Um das Auffüllen einer Faltung von Hand zu wählen, wie ResNet und MobileNet vor ihren Schichten mit Schrittweite.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>Zeros at the top, bottom, left and right.</source>
        <translation>Nullen oben, unten, links und rechts.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>Zero padding 3-D</source>
        <translation>Nullauffüllen 3D</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>Puts zeros on all sides of a volume</source>
        <translation>Setzt Nullen an alle Seiten eines Volumens</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>To choose the padding of a 3-D convolution by hand.</source>
        <translation>Um das Auffüllen einer 3D-Faltung von Hand zu wählen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>Zeros at the front, back, top, bottom, left and right.</source>
        <translation>Nullen vorn, hinten, oben, unten, links und rechts.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>Cropping 1-D</source>
        <translation>Zuschneiden 1D</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>Cuts steps off both ends of a sequence</source>
        <translation>Schneidet an beiden Enden einer Folge Schritte ab</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>To bring two branches to one length, or to drop steps that saw only padding.</source>
        <translation>Um zwei Zweige auf eine Länge zu bringen oder Schritte auszulassen, die nur Auffüllung sahen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>The input without its edges.</source>
        <translation>Die Eingabe ohne ihre Ränder.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>Cropping</source>
        <translation>Zuschnitt</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>What is cut off before the first step and after the last one.</source>
        <translation>Was vor dem ersten Schritt und nach dem letzten abgeschnitten wird.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>Cropping 2-D</source>
        <translation>Zuschneiden 2D</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>Cuts off the edges of an image</source>
        <translation>Schneidet die Ränder eines Bildes ab</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>To bring a skip connection to the size of a branch of unpadded convolutions, as in the first U-Net.</source>
        <translation>Um eine Abkürzung auf die Größe eines Zweiges nicht aufgefüllter Faltungen zu bringen, wie im ersten U-Net.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>What is cut off at the top, bottom, left and right.</source>
        <translation>Was oben, unten, links und rechts abgeschnitten wird.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>Cropping 3-D</source>
        <translation>Zuschneiden 3D</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>Cuts off all sides of a volume</source>
        <translation>Schneidet alle Seiten eines Volumens ab</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>To bring a skip connection to the size of a branch of unpadded 3-D convolutions.</source>
        <translation>Um eine Abkürzung auf die Größe eines Zweiges nicht aufgefüllter 3D-Faltungen zu bringen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>What is cut off at the front, back, top, bottom, left and right.</source>
        <translation>Was vorn, hinten, oben, unten, links und rechts abgeschnitten wird.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>Flatten</source>
        <translation>Abflachen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>Makes one vector of a sample</source>
        <translation>Macht einen Vektor aus einem Beispiel</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>Between convolutions or pooling and a dense layer.</source>
        <translation>Zwischen Faltungen oder Pooling und einer Dense-Schicht.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>The same values as a vector.</source>
        <translation>Dieselben Werte als Vektor.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>Reshape</source>
        <translation>Umformen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>Arranges the values in other dimensions</source>
        <translation>Ordnet die Werte in andere Dimensionen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>To see flat data as an image before a convolution, for example height=8 width=8 channel=1.</source>
        <translation>Um flache Daten vor einer Faltung als Bild zu sehen, etwa height=8 width=8 channel=1.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>The same values in the new shape.</source>
        <translation>Dieselben Werte in der neuen Form.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>New sizes by name, in order; one may be left open and follows from the rest.</source>
        <translation>Neue Größen mit Namen, in ihrer Reihenfolge; eine darf offen bleiben und folgt aus dem Rest.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>Permute</source>
        <translation>Permutieren</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>Puts dimensions into another order, by name or number</source>
        <translation>Bringt Dimensionen in eine andere Reihenfolge, als Name oder Nummer</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>To transpose, for example so that a dense layer works along time instead of features.</source>
        <translation>Zum Transponieren, etwa damit eine Dense-Schicht entlang der Zeit statt der Merkmale arbeitet.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>Values of any shape and kind.</source>
        <translation>Werte beliebiger Form und Art.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>The same values, with the dimensions in the new order.</source>
        <translation>Dieselben Werte, mit den Dimensionen in der neuen Reihenfolge.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>All dimensions in their new order, by name or number: channel height width, or 3 1 2.</source>
        <translation>Alle Dimensionen in ihrer neuen Reihenfolge, als Name oder Nummer: channel height width, oder 3 1 2.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>Repeat vector</source>
        <translation>Vektor wiederholen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>Makes a sequence of one vector, over and over</source>
        <translation>Macht aus einem Vektor eine Folge, immer wieder denselben</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>To hand what an encoder found to each step of a recurrent decoder.</source>
        <translation>Um jedem Schritt eines rekurrenten Decoders zu geben, was ein Encoder fand.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>A vector.</source>
        <translation>Ein Vektor.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>A sequence of equal vectors.</source>
        <translation>Eine Folge gleicher Vektoren.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>How often the vector is repeated.</source>
        <translation>Wie oft der Vektor wiederholt wird.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>times</source>
        <translation>mal</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>Expand dims</source>
        <translation>Dimension einfügen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>Adds a dimension of size 1</source>
        <translation>Fügt eine Dimension der Größe 1 ein</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>To give a grey image its channel, or to let values stretch over a dimension when they are merged.</source>
        <translation>Um einem grauen Bild seinen Kanal zu geben, oder damit sich Werte beim Zusammenführen über eine Dimension strecken.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>The same values with one more dimension.</source>
        <translation>Dieselben Werte mit einer Dimension mehr.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>Squeeze</source>
        <translation>Dimension entfernen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>Removes a dimension of size 1</source>
        <translation>Entfernt eine Dimension der Größe 1</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>After a reduction that kept its dimension, or where data has a channel that the next layer does not want.</source>
        <translation>Nach einer Zusammenfassung, die ihre Dimension behielt, oder wo Daten einen Kanal haben, den die nächste Schicht nicht will.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>The same values with one dimension less.</source>
        <translation>Dieselben Werte mit einer Dimension weniger.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>The dimension of size 1 that goes, by name or number.</source>
        <translation>Die Dimension der Größe 1, die wegfällt, als Name oder Nummer.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>Merge dims</source>
        <translation>Dimensionen vereinen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>Makes one dimension of several neighbouring ones</source>
        <translation>Macht aus mehreren benachbarten Dimensionen eine</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>To see an image as a sequence of places, for attention: merge height and width, keep channel.</source>
        <translation>Um ein Bild als Folge von Stellen zu sehen, für Attention: Höhe und Breite vereinen, Kanal behalten.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>The same values with fewer dimensions.</source>
        <translation>Dieselben Werte mit weniger Dimensionen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>Neighbouring dimensions that become one, by name or number.</source>
        <translation>Benachbarte Dimensionen, die eine werden, als Name oder Nummer.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>Rename dims</source>
        <translation>Dimensionen umbenennen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>Gives the dimensions other names, and changes no value</source>
        <translation>Gibt den Dimensionen andere Namen und ändert keinen Wert</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>Where later layers ask for dimensions by name, or to say what the dimensions have become.</source>
        <translation>Wo spätere Schichten Dimensionen mit Namen verlangen, oder um zu sagen, was aus den Dimensionen geworden ist.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>The same values.</source>
        <translation>Dieselben Werte.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>The new names of all dimensions, in order.</source>
        <translation>Die neuen Namen aller Dimensionen, in ihrer Reihenfolge.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>Slice</source>
        <translation>Ausschnitt</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>Takes a stretch of one dimension</source>
        <translation>Nimmt ein Stück einer Dimension</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>To take the first or last steps of a sequence, some channels, or every second value.</source>
        <translation>Um die ersten oder letzten Schritte einer Folge, einige Kanäle oder jeden zweiten Wert zu nehmen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>The part that was taken.</source>
        <translation>Der herausgenommene Teil.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>The dimension along which it works, by name or number.</source>
        <translation>Die Dimension, entlang derer gearbeitet wird, als Name oder Nummer.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>The first place, from 0; below 0 it counts from the end; empty is 0.</source>
        <translation>Die erste Stelle, ab 0; unter 0 zählt sie vom Ende; leer ist 0.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>The place before which it ends; below 0 from the end; empty is the end.</source>
        <translation>Die Stelle, vor der es endet; unter 0 vom Ende; leer ist das Ende.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>Take every second, third … place only.</source>
        <translation>Nur jede zweite, dritte … Stelle nehmen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>Gather</source>
        <translation>Stellen sammeln</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>Takes chosen places of one dimension, in any order</source>
        <translation>Nimmt gewählte Stellen einer Dimension, in beliebiger Reihenfolge</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>To pick features or channels by number, to repeat some, or to put them into another order.</source>
        <translation>Um Merkmale oder Kanäle nach Nummern zu wählen, manche zu wiederholen oder in eine andere Reihenfolge zu bringen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>The places that were taken.</source>
        <translation>Die herausgenommenen Stellen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>Indices</source>
        <translation>Stellen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>The places that are taken, from 0, in the order of the result.</source>
        <translation>Die Stellen, die genommen werden, ab 0, in der Reihenfolge des Ergebnisses.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>Split</source>
        <translation>Aufteilen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>Cuts a dimension into parts, each with an output of its own</source>
        <translation>Schneidet eine Dimension in Teile, jeder mit eigenem Ausgang</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>To send parts of the features down different branches. Concatenate puts them together again.</source>
        <translation>Um Teile der Merkmale auf verschiedene Zweige zu schicken. Verketten fügt sie wieder zusammen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>outputs</source>
        <translation>Ausgänge</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>One part.</source>
        <translation>Ein Teil.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>Number of equal parts.</source>
        <translation>Anzahl gleicher Teile.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>Sizes</source>
        <translation>Größen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>Size of each part, instead of equal ones; together they must fit.</source>
        <translation>Größe jedes Teils, statt gleicher; zusammen müssen sie passen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>Unstack</source>
        <translation>Entstapeln</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>Gives each place of a dimension an output of its own</source>
        <translation>Gibt jeder Stelle einer Dimension einen eigenen Ausgang</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>To treat the places of a short dimension differently, for example two images that belong together.</source>
        <translation>Um die Stellen einer kurzen Dimension verschieden zu behandeln, etwa zwei Bilder, die zusammengehören.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>What stands at one place.</source>
        <translation>Was an einer Stelle steht.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>Num</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>Size of the dimension: the number of outputs.</source>
        <translation>Größe der Dimension: die Anzahl der Ausgänge.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>Tile</source>
        <translation>Kacheln</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>Puts copies of the whole behind each other</source>
        <translation>Setzt Kopien des Ganzen hintereinander</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>To bring a short dimension to the size of another, for example a pattern over a sequence.</source>
        <translation>Um eine kurze Dimension auf die Größe einer anderen zu bringen, etwa ein Muster über eine Folge.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>The values with their copies.</source>
        <translation>Die Werte mit ihren Kopien.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>Repeats</source>
        <translation>Wie oft</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>How often each value stands in the result.</source>
        <translation>Wie oft jeder Wert im Ergebnis steht.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>Repeat</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>Puts copies of each value beside it</source>
        <translation>Setzt Kopien jedes Wertes neben ihn</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>To stretch a dimension without mixing its values, for example coarse steps onto fine ones.</source>
        <translation>Um eine Dimension zu strecken, ohne ihre Werte zu mischen, etwa grobe Schritte auf feine.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>Flip</source>
        <translation>Umkehren der Reihenfolge</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>Turns the order along some dimensions round</source>
        <translation>Kehrt die Reihenfolge entlang einiger Dimensionen um</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>To read a sequence backwards, or to mirror an image always. For random mirroring use Random flip.</source>
        <translation>Um eine Folge rückwärts zu lesen oder ein Bild immer zu spiegeln. Für zufälliges Spiegeln Zufälliges Spiegeln verwenden.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>The same values in reverse order.</source>
        <translation>Dieselben Werte in umgekehrter Reihenfolge.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>The dimensions that are turned round, by name or number; empty is all.</source>
        <translation>Die Dimensionen, die umgekehrt werden, als Name oder Nummer; leer sind alle.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>Roll</source>
        <translation>Rotieren</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>Moves values along a dimension; what leaves the end comes back</source>
        <translation>Rückt Werte entlang einer Dimension; was am Ende hinausgeht, kommt vorn wieder</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>To compare each step with an earlier one, or for shifted windows of attention.</source>
        <translation>Um jeden Schritt mit einem früheren zu vergleichen, oder für verschobene Fenster von Attention.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>The same values at other places.</source>
        <translation>Dieselben Werte an anderen Stellen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>Shift</source>
        <translation>Versatz</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>How far values move; below 0 backwards.</source>
        <translation>Wie weit Werte rücken; unter 0 rückwärts.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>places</source>
        <translation>Stellen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>Up-sampling 1-D</source>
        <translation>Hochskalieren 1D</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>Makes a sequence longer by repeating its steps</source>
        <translation>Macht eine Folge länger, indem ihre Schritte wiederholt werden</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>In decoders of signals, before a convolution: smoother than a transposed convolution, and no weights.</source>
        <translation>In Decodern von Signalen, vor einer Faltung: glatter als eine transponierte Faltung, und ohne Gewichte.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>The same dimensions in another size, with the same channels.</source>
        <translation>Dieselben Dimensionen in anderer Größe, mit denselben Kanälen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>How often each step is repeated.</source>
        <translation>Wie oft jeder Schritt wiederholt wird.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>Up-sampling 2-D</source>
        <translation>Hochskalieren 2D</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>Makes an image larger by repeating or blending its pixels</source>
        <translation>Macht ein Bild größer, indem Pixel wiederholt oder gemischt werden</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>In decoders and U-Nets, before a convolution: no chequered patterns, and no weights.</source>
        <translation>In Decodern und U-Nets, vor einer Faltung: keine Schachbrettmuster, und keine Gewichte.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>How often rows and columns are repeated.</source>
        <translation>Wie oft Zeilen und Spalten wiederholt werden.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>Interpolation</source>
        <translation>Interpolation</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>nearest repeats the values, bilinear blends between neighbours.</source>
        <translation>nächster Nachbar wiederholt die Werte, bilinear mischt zwischen Nachbarn.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>nearest</source>
        <translation>nächster Nachbar</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>bilinear</source>
        <translation>bilinear</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>Up-sampling 3-D</source>
        <translation>Hochskalieren 3D</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>Makes a volume larger by repeating its voxels</source>
        <translation>Macht ein Volumen größer, indem seine Voxel wiederholt werden</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>In decoders of volumes, before a 3-D convolution. The memory grows with the cube of the size.</source>
        <translation>In Decodern von Volumen, vor einer 3D-Faltung. Der Speicher wächst mit der dritten Potenz der Größe.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shape"/>
        <source>How often each place is repeated in depth, height and width.</source>
        <translation>Wie oft jede Stelle in Tiefe, Höhe und Breite wiederholt wird.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shaping.py"/>
        <source>may leave only one size open</source>
        <translation>darf nur eine Größe offen lassen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shaping_dims.py"/>
        <source>must not have axis 0, which is the batch</source>
        <translation>darf nicht Achse 0 haben, das ist der Batch</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/spectral_normalisation.py"/>
        <source>spectral norm</source>
        <translation>Spektralnorm</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Whether the first branch is above, below or equal to the second</source>
        <translation>Ob der erste Zweig über, unter oder gleich dem zweiten ist</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>As the condition of Where, or to count. Both branches must hold the same kind of values.</source>
        <translation>Als Bedingung von Auswahl, oder zum Zählen. Beide Zweige müssen dieselbe Art von Werten haben.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>The first values.</source>
        <translation>Die ersten Werte.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>The second values.</source>
        <translation>Die zweiten Werte.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>True or false for each place.</source>
        <translation>Wahr oder falsch für jede Stelle.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>What must hold between the first and the second value.</source>
        <translation>Was zwischen dem ersten und dem zweiten Wert gelten muss.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>greater</source>
        <translation>größer</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>greater equal</source>
        <translation>größer oder gleich</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>less</source>
        <translation>kleiner</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>less equal</source>
        <translation>kleiner oder gleich</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>equal</source>
        <translation>gleich</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>not equal</source>
        <translation>ungleich</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Compare with a number</source>
        <translation>Vergleich mit einer Zahl</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Whether values are above, below or equal to a number</source>
        <translation>Ob Werte über, unter oder gleich einer Zahl sind</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>As the condition of Where, for example to find the places that hold padding.</source>
        <translation>Als Bedingung von Auswahl, etwa um aufgefüllte Stellen zu finden.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>What must hold between each value and the number.</source>
        <translation>Was zwischen jedem Wert und der Zahl gelten muss.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>The number that each value is held against.</source>
        <translation>Die Zahl, mit der jeder Wert verglichen wird.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Logic</source>
        <translation>Logik</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Joins two conditions with and, or, xor</source>
        <translation>Vereint zwei Bedingungen mit und, oder, entweder oder</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Where a condition has two parts, for example a value within two bounds.</source>
        <translation>Wo eine Bedingung zwei Teile hat, etwa ein Wert innerhalb zweier Grenzen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>The first condition.</source>
        <translation>Die erste Bedingung.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>The second condition.</source>
        <translation>Die zweite Bedingung.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>and: both hold; or: one at least; xor: exactly one.</source>
        <translation>und: beide gelten; oder: mindestens eine; entweder oder: genau eine.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>and</source>
        <translation>und</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>or</source>
        <translation>oder</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>xor</source>
        <translation>entweder oder</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Not</source>
        <translation>Nicht</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Makes true false, and false true</source>
        <translation>Macht wahr zu falsch und falsch zu wahr</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>To turn a condition round, for example to find what is no padding.</source>
        <translation>Um eine Bedingung umzukehren, etwa um zu finden, was keine Auffüllung ist.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>A condition.</source>
        <translation>Eine Bedingung.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Where</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Takes one branch where a condition holds, else the other</source>
        <translation>Nimmt einen Zweig, wo eine Bedingung gilt, sonst den anderen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>To replace values, or to let a condition choose between two computations. Both are always computed.</source>
        <translation>Um Werte zu ersetzen oder eine Bedingung zwischen zwei Rechnungen wählen zu lassen. Beide werden immer gerechnet.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Which branch is taken.</source>
        <translation>Welcher Zweig genommen wird.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Taken where the condition holds.</source>
        <translation>Genommen, wo die Bedingung gilt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Taken elsewhere.</source>
        <translation>Sonst genommen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>The chosen values.</source>
        <translation>Die gewählten Werte.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Cast</source>
        <translation>Umwandeln</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Turns values into floats, whole numbers or conditions</source>
        <translation>Macht aus Werten Gleitkommazahlen, ganze Zahlen oder Bedingungen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Between layers that give one kind of number and layers that want another. Only float to float is learned.</source>
        <translation>Zwischen Schichten, die eine Art von Zahlen ausgeben, und solchen, die eine andere wollen. Nur von Gleitkomma zu Gleitkomma wird gelernt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>The values as the chosen kind.</source>
        <translation>Die Werte in der gewählten Art.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>What the values become; as integer they lose what is behind the point, as boolean 0 is false.</source>
        <translation>Was aus den Werten wird; als ganze Zahlen verlieren sie, was hinter dem Komma steht, als Wahrheitswert ist 0 falsch.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>boolean</source>
        <translation>Wahrheitswert</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Constant</source>
        <translation>Konstante</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Given numbers, the same for each sample</source>
        <translation>Gegebene Zahlen, für jedes Beispiel dieselben</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>As the other operand of arithmetic, matrix products and comparisons. Sizes of 1 stretch in them.</source>
        <translation>Als anderer Operand von Rechnungen, Matrixprodukten und Vergleichen. Größen von 1 strecken sich darin.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>The numbers.</source>
        <translation>Die Zahlen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>One number for all places, or one for each, the last dimension fastest.</source>
        <translation>Eine Zahl für alle Stellen, oder eine für jede, die letzte Dimension am schnellsten.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Sizes of the constant by name, in order.</source>
        <translation>Größen der Konstante mit Namen, in ihrer Reihenfolge.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Whether the numbers are floats or whole numbers.</source>
        <translation>Ob die Zahlen Gleitkommazahlen oder ganze Zahlen sind.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Learned constant</source>
        <translation>Gelernte Konstante</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Numbers that training finds, the same for each sample</source>
        <translation>Zahlen, die das Training findet, für jedes Beispiel dieselben</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>For what a formula leaves open: a temperature, a scale for each channel, the class token of a transformer.</source>
        <translation>Für das, was eine Formel offen lässt: eine Temperatur, ein Maßstab für jeden Kanal, das Klassen-Token eines Transformers.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Initializer</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Distribution of the first values.</source>
        <translation>Verteilung der ersten Werte.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Arithmetic with a number</source>
        <translation>Rechnen mit einer Zahl</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Adds, multiplies, raises … each value with a number</source>
        <translation>Addiert, multipliziert, potenziert … jeden Wert mit einer Zahl</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>For small formulas in a drawing, such as 1 - x, 2 x or x^3.</source>
        <translation>Für kleine Formeln in einer Zeichnung, etwa 1 - x, 2 x oder x^3.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Operation</source>
        <translation>Operation</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>What is done with each value and the number.</source>
        <translation>Was mit jedem Wert und der Zahl getan wird.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>add</source>
        <translation>addieren</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>subtract</source>
        <translation>subtrahieren</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>multiply</source>
        <translation>multiplizieren</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>divide</source>
        <translation>dividieren</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>power</source>
        <translation>Potenz</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>remainder</source>
        <translation>Rest</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>maximum</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>minimum</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>The number that stands beside each value.</source>
        <translation>Die Zahl, die neben jedem Wert steht.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Value first</source>
        <translation>Wert zuerst</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Let the number stand first: 1 - x instead of x - 1.</source>
        <translation>Die Zahl zuerst setzen: 1 - x statt x - 1.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>exp, log, sqrt, sin and other functions of each value</source>
        <translation>exp, log, sqrt, sin und andere Funktionen jedes Wertes</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>For small formulas in a drawing. Mind where a function is defined: the logarithm and the roots want positive values. The functions usual behind layers are under Activation.</source>
        <translation>Für kleine Formeln in einer Zeichnung. Beachten, wo eine Funktion definiert ist: der Logarithmus und die Wurzeln wollen positive Werte. Die hinter Schichten üblichen Funktionen stehen unter Aktivierung.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>The function applied to each value; stop_gradient leaves it as it is.</source>
        <translation>Die Funktion auf jedem Wert; Gradient anhalten lässt ihn, wie er ist.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>exp</source>
        <translation>exp</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>expm1</source>
        <translation>expm1</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>exp2</source>
        <translation>exp2</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>log</source>
        <translation>log</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>log1p</source>
        <translation>log1p</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>log2</source>
        <translation>log2</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>log10</source>
        <translation>log10</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>sqrt</source>
        <translation>sqrt</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>rsqrt</source>
        <translation>rsqrt</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>cbrt</source>
        <translation>cbrt</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>square</source>
        <translation>Quadrat</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>reciprocal</source>
        <translation>Kehrwert</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>absolute</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>sign</source>
        <translation>Vorzeichen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>negative</source>
        <translation>negativ</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>floor</source>
        <translation>abrunden</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>ceil</source>
        <translation>aufrunden</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>round</source>
        <translation>runden</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>trunc</source>
        <translation>abschneiden zur Null</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>sin</source>
        <translation>sin</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>cos</source>
        <translation>cos</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>tan</source>
        <translation>tan</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>arcsin</source>
        <translation>arcsin</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>arccos</source>
        <translation>arccos</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>arctan</source>
        <translation>arctan</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>sinh</source>
        <translation>sinh</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>cosh</source>
        <translation>cosh</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>arcsinh</source>
        <translation>arcsinh</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>arccosh</source>
        <translation>arccosh</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>arctanh</source>
        <translation>arctanh</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>sinc</source>
        <translation>sinc</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>erf</source>
        <translation>erf</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>stop gradient</source>
        <translation>Gradient anhalten</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Clip</source>
        <translation>Begrenzen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Keeps values within bounds</source>
        <translation>Hält Werte in Grenzen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>To keep values in a range that the next step needs. Nothing is learned through values that are cut off.</source>
        <translation>Um Werte in einem Bereich zu halten, den der nächste Schritt braucht. Durch abgeschnittene Werte wird nichts gelernt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>X min</source>
        <translation>X min</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>The smallest value it gives.</source>
        <translation>Der kleinste Wert, der herauskommt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>X max</source>
        <translation>X max</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>The largest value it gives.</source>
        <translation>Der größte Wert, der herauskommt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Cumulative sum</source>
        <translation>Kumulierte Summe</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Running totals along a dimension</source>
        <translation>Laufende Summen entlang einer Dimension</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>To integrate along time: from speed to place, from changes to a level.</source>
        <translation>Um entlang der Zeit zu integrieren: von Geschwindigkeit zu Ort, von Änderungen zu einem Pegel.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>The dimension along which it works, by name or number; -1 is the last.</source>
        <translation>Die Dimension, entlang derer gearbeitet wird, als Name oder Nummer; -1 ist die letzte.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Cumulative product</source>
        <translation>Kumuliertes Produkt</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Running products along a dimension</source>
        <translation>Laufende Produkte entlang einer Dimension</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>For growth or survival over time, from the factor of each step.</source>
        <translation>Für Wachstum oder Überleben über die Zeit, aus dem Faktor jedes Schritts.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Each value minus the one before it, along a dimension</source>
        <translation>Jeder Wert minus der davor, entlang einer Dimension</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>To see changes instead of levels, as in time series and edges. The dimension becomes shorter by one.</source>
        <translation>Um Änderungen statt Pegel zu sehen, wie in Zeitreihen und Kanten. Die Dimension wird um eins kürzer.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>One value less along the dimension.</source>
        <translation>Ein Wert weniger entlang der Dimension.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Sort</source>
        <translation>Sortieren</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Puts values in rising order along a dimension</source>
        <translation>Bringt Werte entlang einer Dimension in steigende Reihenfolge</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Where the order in which values come must not matter, or for quantiles. Flip turns the order round.</source>
        <translation>Wo die Reihenfolge der Werte nicht zählen darf, oder für Quantile. Umkehren der Reihenfolge dreht sie um.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Argsort</source>
        <translation>Sortierfolge</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>The places from which sorted values come</source>
        <translation>Die Stellen, von denen sortierte Werte kommen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>To bring other values into the same order, with Take along.</source>
        <translation>Um andere Werte in dieselbe Reihenfolge zu bringen, mit Entlang nehmen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Places from 0 along the dimension.</source>
        <translation>Stellen ab 0 entlang der Dimension.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Argmax</source>
        <translation>Stelle des Maximums</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Where the largest value along a dimension is</source>
        <translation>Wo der größte Wert entlang einer Dimension steht</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>To turn the scores of classes into the number of a class, for use and not for training.</source>
        <translation>Um aus den Werten von Klassen die Nummer einer Klasse zu machen, zum Gebrauch und nicht zum Training.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Keep the dimension with a size of 1.</source>
        <translation>Die Dimension behalten, mit Größe 1.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Argmin</source>
        <translation>Stelle des Minimums</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Where the smallest value along a dimension is</source>
        <translation>Wo der kleinste Wert entlang einer Dimension steht</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>To find the nearest of several candidates by their distances.</source>
        <translation>Um den nächsten mehrerer Kandidaten nach ihren Abständen zu finden.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Top k</source>
        <translation>Die k größten</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>The largest values of each row, and where they are</source>
        <translation>Die größten Werte jeder Zeile, und wo sie stehen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>To keep the strongest answers only, as in a mixture of experts.</source>
        <translation>Um nur die stärksten Antworten zu behalten, wie in einer Mischung von Experten.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>The largest values, the largest first.</source>
        <translation>Die größten Werte, der größte zuerst.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>indices</source>
        <translation>Stellen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Their places from 0.</source>
        <translation>Ihre Stellen ab 0.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>How many values are kept of each row.</source>
        <translation>Wie viele Werte jeder Zeile behalten werden.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Matrix product</source>
        <translation>Matrixprodukt</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Multiplies two matrices, or stacks of them</source>
        <translation>Multipliziert zwei Matrizen, oder Stapel davon</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Where both factors are computed, as the scores and the mixing in attention. Dense multiplies with weights.</source>
        <translation>Wo beide Faktoren berechnet sind, wie Bewertungen und Mischung in Attention. Dense multipliziert mit Gewichten.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Rows by the summed dimension.</source>
        <translation>Zeilen mal summierte Dimension.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>The summed dimension by columns.</source>
        <translation>Summierte Dimension mal Spalten.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Rows of the first by columns of the second.</source>
        <translation>Zeilen der ersten mal Spalten der zweiten.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Transpose a</source>
        <translation>a vertauschen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Swap the last two dimensions of the first tensor.</source>
        <translation>Die letzten beiden Dimensionen des ersten Tensors tauschen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Transpose b</source>
        <translation>b vertauschen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Swap the last two dimensions of the second tensor.</source>
        <translation>Die letzten beiden Dimensionen des zweiten Tensors tauschen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Einsum</source>
        <translation>Einsum</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Any product and sum of tensors, by an equation such as ij,jk-&gt;ik</source>
        <translation>Jedes Produkt und jede Summe von Tensoren, durch eine Gleichung wie ij,jk-&gt;ik</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>For products that no other layer offers: batched, outer, contracted over several dimensions, transposed. The letters stand for the dimensions of a sample; the batch is not written.</source>
        <translation>Für Produkte, die keine andere Schicht bietet: gestapelt, äußere, über mehrere Dimensionen verjüngt, transponiert. Die Buchstaben stehen für die Dimensionen eines Beispiels; der Batch wird nicht geschrieben.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>One tensor for each term of the equation.</source>
        <translation>Ein Tensor für jedes Glied der Gleichung.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>The tensor whose dimensions stand behind the arrow.</source>
        <translation>Der Tensor, dessen Dimensionen hinter dem Pfeil stehen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Equation</source>
        <translation>Gleichung</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Letters of each tensor's dimensions, then those of the result.</source>
        <translation>Buchstaben der Dimensionen jedes Tensors, dann die des Ergebnisses.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Triangle</source>
        <translation>Dreieck</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Keeps the lower or upper triangle of matrices, zeros elsewhere</source>
        <translation>Behält das untere oder obere Dreieck von Matrizen, sonst Nullen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>To let each step see only itself and earlier ones, in attention that you build yourself.</source>
        <translation>Damit jeder Schritt nur sich und frühere sieht, in selbst gebauter Attention.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Matrices.</source>
        <translation>Matrizen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Matrices of the same shape.</source>
        <translation>Matrizen von gleicher Form.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Upper</source>
        <translation>Oberes</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Keep what is above the diagonal, instead of below.</source>
        <translation>Behalten, was über der Diagonale steht, statt darunter.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>The diagonal at which the kept part ends; 0 is the main one.</source>
        <translation>Die Diagonale, an der der behaltene Teil endet; 0 ist die Hauptdiagonale.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Diagonal</source>
        <translation>Diagonale</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>The diagonal of matrices</source>
        <translation>Die Diagonale von Matrizen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>To take what each place says of itself out of a table of pairs.</source>
        <translation>Um aus einer Tabelle von Paaren zu nehmen, was jede Stelle von sich selbst sagt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>The diagonals, as the last dimension.</source>
        <translation>Die Diagonalen, als letzte Dimension.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>The two dimensions of the matrix, by name or number.</source>
        <translation>Die beiden Dimensionen der Matrix, als Name oder Nummer.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Sum</source>
        <translation>Summe</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Adds all values along some dimensions</source>
        <translation>Addiert alle Werte entlang einiger Dimensionen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>To total what a branch found, whatever the order. To add branches to each other, use Add.</source>
        <translation>Um zusammenzuzählen, was ein Zweig fand, gleich in welcher Reihenfolge. Um Zweige zueinander zu addieren, Addieren verwenden.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>One value for each place that is left.</source>
        <translation>Ein Wert für jede Stelle, die bleibt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>The dimensions that are reduced, by name or number, such as height width or -1; empty means all.</source>
        <translation>Die Dimensionen, die zusammengefasst werden, als Name oder Nummer, etwa height width oder -1; leer bedeutet alle.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Keep the reduced dimensions with a size of 1.</source>
        <translation>Die zusammengefassten Dimensionen mit Größe 1 behalten.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>The mean of all values along some dimensions</source>
        <translation>Das Mittel aller Werte entlang einiger Dimensionen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>To summarise a sequence or an image by its average, along any dimension.</source>
        <translation>Um eine Folge oder ein Bild durch das Mittel zusammenzufassen, entlang beliebiger Dimensionen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Max</source>
        <translation>Max</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>The largest value along some dimensions</source>
        <translation>Der größte Wert entlang einiger Dimensionen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Where it matters that something occurs anywhere along a dimension, not where or how often.</source>
        <translation>Wo zählt, dass etwas irgendwo entlang einer Dimension vorkommt, nicht wo oder wie oft.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Min</source>
        <translation>Min</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>The smallest value along some dimensions</source>
        <translation>Der kleinste Wert entlang einiger Dimensionen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Where the weakest answer decides, for example when all places must agree.</source>
        <translation>Wo die schwächste Antwort entscheidet, etwa wenn alle Stellen übereinstimmen müssen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Multiplies all values along some dimensions</source>
        <translation>Multipliziert alle Werte entlang einiger Dimensionen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>For joint probabilities of a few values. Over many values it vanishes or explodes: sum logarithms then.</source>
        <translation>Für gemeinsame Wahrscheinlichkeiten weniger Werte. Über viele Werte verschwindet oder explodiert es: dann Logarithmen summieren.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Variance</source>
        <translation>Varianz</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>How far values spread along some dimensions, squared</source>
        <translation>Wie weit Werte entlang einiger Dimensionen streuen, quadriert</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>To measure contrast or disagreement. It divides by the number of values.</source>
        <translation>Um Kontrast oder Uneinigkeit zu messen. Geteilt wird durch die Anzahl der Werte.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Standard deviation</source>
        <translation>Streuung</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>How far values spread along some dimensions</source>
        <translation>Wie weit Werte entlang einiger Dimensionen streuen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>To measure contrast in the unit of the values. Where all values are equal it cannot be learned through.</source>
        <translation>Um Kontrast in der Einheit der Werte zu messen. Wo alle Werte gleich sind, kann nicht hindurch gelernt werden.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>The middle value along some dimensions</source>
        <translation>Der mittlere Wert entlang einiger Dimensionen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>For an average that a few outliers do not move. Only the middle values learn through it.</source>
        <translation>Für einen Durchschnitt, den wenige Ausreißer nicht bewegen. Nur die mittleren Werte lernen hindurch.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Log-sum-exp</source>
        <translation>Log-Sum-Exp</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>A smooth maximum along some dimensions</source>
        <translation>Ein glattes Maximum entlang einiger Dimensionen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>To add probabilities that are given as logarithms, and as a maximum through which all values learn.</source>
        <translation>Um Wahrscheinlichkeiten zu addieren, die als Logarithmen gegeben sind, und als Maximum, durch das alle Werte lernen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Vector norm</source>
        <translation>Vektornorm</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>The length of the vectors along some dimensions</source>
        <translation>Die Länge der Vektoren entlang einiger Dimensionen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>To measure how strong an answer is, whatever its direction.</source>
        <translation>Um zu messen, wie stark eine Antwort ist, gleich in welcher Richtung.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Ord</source>
        <translation>Ordnung</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>1: sum of the absolute values; 2: root of the sum of squares; inf: largest absolute value.</source>
        <translation>1: Summe der Beträge; 2: Wurzel der Summe der Quadrate; inf: größter Betrag.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>inf</source>
        <translation>inf</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Any</source>
        <translation>Irgendeine</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Whether a condition holds anywhere along some dimensions</source>
        <translation>Ob eine Bedingung irgendwo entlang einiger Dimensionen gilt</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>To ask whether something occurs at all, for example padding in a sequence.</source>
        <translation>Um zu fragen, ob etwas überhaupt vorkommt, etwa Auffüllung in einer Folge.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Conditions of any shape.</source>
        <translation>Bedingungen beliebiger Form.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>One condition for each place that is left.</source>
        <translation>Eine Bedingung für jede Stelle, die bleibt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Whether a condition holds everywhere along some dimensions</source>
        <translation>Ob eine Bedingung überall entlang einiger Dimensionen gilt</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>To ask whether something holds without exception along a dimension.</source>
        <translation>Um zu fragen, ob etwas ohne Ausnahme entlang einer Dimension gilt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Take along</source>
        <translation>Entlang nehmen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Takes the places that another branch names</source>
        <translation>Nimmt die Stellen, die ein anderer Zweig nennt</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>With Argsort, Argmax or Top k: to bring other values into that order, or to look them up.</source>
        <translation>Mit Sortierfolge, Stelle des Maximums oder Die k größten: um andere Werte in diese Reihenfolge zu bringen oder nachzuschlagen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Values of any kind.</source>
        <translation>Werte beliebiger Art.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Places from 0, of as many dimensions as the values.</source>
        <translation>Stellen ab 0, mit so vielen Dimensionen wie die Werte.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>The values at these places.</source>
        <translation>Die Werte an diesen Stellen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>One-hot</source>
        <translation>One-hot</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Turns each whole number into a vector with a single one</source>
        <translation>Macht aus jeder ganzen Zahl einen Vektor mit einer einzigen Eins</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>To hand a few categories to layers that take floats. For many of them an Embedding needs less memory.</source>
        <translation>Um wenige Kategorien an Schichten zu geben, die Gleitkommazahlen nehmen. Für viele davon braucht eine Einbettung weniger Speicher.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Numbers of classes, from 0.</source>
        <translation>Nummern von Klassen, ab 0.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>Num classes</source>
        <translation>Anzahl Klassen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tensor"/>
        <source>classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/activations.py"/>
        <source>Start with lecun_normal</source>
        <translation>Mit lecun_normal beginnen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/answer.py"/>
        <source>Every output has a loss weight of 0, so that there is nothing to make small.</source>
        <translation>Jeder Ausgang hat ein Verlustgewicht von 0, also gibt es nichts zu verkleinern.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/answer.py"/>
        <source>Compare it with the whole target</source>
        <translation>Mit dem ganzen Ziel vergleichen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/answer.py"/>
        <source>Use the mean squared error</source>
        <translation>Mittleren quadratischen Fehler verwenden</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/answer.py"/>
        <source>Give each the weight 1</source>
        <translation>Jedem das Gewicht 1 geben</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/answer.py"/>
        <source>target value</source>
        <translation>Zielwert</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/answer.py"/>
        <source>Let the loss take logits</source>
        <translation>Verlust soll Logits nehmen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/answer.py"/>
        <source>Smooth by 0.1</source>
        <translation>Um 0.1 glätten</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/answer.py"/>
        <source>Use the categorical cross-entropy</source>
        <translation>Kategoriale Kreuzentropie verwenden</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/answer.py"/>
        <source>Let the loss take probabilities</source>
        <translation>Verlust soll Wahrscheinlichkeiten nehmen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/answer.py"/>
        <source>Scale the data to 0 … 1</source>
        <translation>Daten auf 0 … 1 skalieren</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/answer.py"/>
        <source>target column</source>
        <translation>Zielspalte</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/capacity.py"/>
        <source>The network has no weights, so training changes nothing.</source>
        <translation>Das Netz hat keine Gewichte, also ändert das Training nichts.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/data.py"/>
        <source>Leave the data unscaled</source>
        <translation>Daten unskaliert lassen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/data.py"/>
        <source>Keep 20 % back</source>
        <translation>20 % zurückhalten</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/data.py"/>
        <source> and no </source>
        <translation> und keine </translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/normalising.py"/>
        <source>Use a rate of 0.5</source>
        <translation>Rate 0.5 verwenden</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/normnet.py"/>
        <source>Use Adadelta at a learning rate of 10</source>
        <translation>Adadelta mit Lernrate 10 verwenden</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/normnet.py"/>
        <source>Scale by the root mean square</source>
        <translation>Mit dem quadratischen Mittel skalieren</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/normnet.py"/>
        <source>Divide by the square root of n</source>
        <translation>Durch die Wurzel von n teilen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/optimizer.py"/>
        <source>Use a momentum of 0.9</source>
        <translation>Momentum 0.9 verwenden</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/optimizer.py"/>
        <source>Scale to mean 0, deviation 1</source>
        <translation>Auf Mittel 0, Streuung 1 skalieren</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/optimizer.py"/>
        <source>Nesterov looks ahead along the momentum, but that is 0.</source>
        <translation>Nesterov schaut entlang des Momentums voraus, aber das ist 0.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/optimizer.py"/>
        <source>Use batches of 32</source>
        <translation>Batches von 32 verwenden</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/pruning.py"/>
        <source>Prune from 10 % to 70 % of the run</source>
        <translation>Von 10 % bis 70 % des Laufs ausdünnen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/pruning.py"/>
        <source>Pruning starts only when the run is over.</source>
        <translation>Das Ausdünnen beginnt erst, wenn der Lauf vorbei ist.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/pruning.py"/>
        <source>Prune nothing</source>
        <translation>Nichts ausdünnen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/pruning.py"/>
        <source>Pruning is on, but no layer has connections to drop.</source>
        <translation>Ausdünnen ist ein, aber keine Schicht hat Verbindungen zu entfernen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/pruning.py"/>
        <source>Drop 90 % of the connections</source>
        <translation>90 % der Verbindungen entfernen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/pruning.py"/>
        <source>Pruning is on, but is to drop none of the connections.</source>
        <translation>Ausdünnen ist ein, soll aber keine der Verbindungen entfernen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/signal.py"/>
        <source>No layer bends its values, so that the whole network is no more than one linear layer.</source>
        <translation>Keine Schicht krümmt ihre Werte, sodass das ganze Netz nicht mehr als eine lineare Schicht ist.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/signal.py"/>
        <source>shrinks to less than a ten-thousandth</source>
        <translation>schrumpft auf weniger als ein Zehntausendstel</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/signal.py"/>
        <source>grows more than ten-thousandfold</source>
        <translation>wächst auf mehr als das Zehntausendfache</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/signal.py"/>
        <source>Start them with he_normal</source>
        <translation>Sie mit he_normal beginnen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/signal.py"/>
        <source>Use relu in the hidden layers</source>
        <translation>relu in den inneren Schichten verwenden</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/signal.py"/>
        <source>Make them sound</source>
        <translation>Sie solide machen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/signal.py"/>
        <source>Use relu in them</source>
        <translation>relu in ihnen verwenden</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/fixes.py"/>
        <source>Insert Flatten</source>
        <translation>Abflachen einfügen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/wording.py"/>
        <source>a flat input</source>
        <translation>eine flache Eingabe</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/wording.py"/>
        <source>a sequence (time x feature)</source>
        <translation>eine Folge (Zeit x Merkmal)</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/wording.py"/>
        <source>an image (height x width x channel)</source>
        <translation>ein Bild (Höhe x Breite x Kanal)</translation>
    </message>
    <message>
        <location filename="../../brains_engine/reasons.py"/>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <location filename="../../brains_engine/reasons.py"/>
        <source>is not known here</source>
        <translation>ist hier nicht bekannt</translation>
    </message>
    <message>
        <location filename="../../brains_engine/reasons.py"/>
        <source>must be a whole number</source>
        <translation>muss eine ganze Zahl sein</translation>
    </message>
    <message>
        <location filename="../../brains_engine/reasons.py"/>
        <source>must be a whole number of usual size</source>
        <translation>muss eine ganze Zahl üblicher Größe sein</translation>
    </message>
    <message>
        <location filename="../../brains_engine/reasons.py"/>
        <source>must be a number</source>
        <translation>muss eine Zahl sein</translation>
    </message>
    <message>
        <location filename="../../brains_engine/reasons.py"/>
        <source>must be a finite number</source>
        <translation>muss eine endliche Zahl sein</translation>
    </message>
    <message>
        <location filename="../../brains_engine/reasons.py"/>
        <source>must be true or false</source>
        <translation>muss wahr oder falsch sein</translation>
    </message>
    <message>
        <location filename="../../brains_engine/reasons.py"/>
        <source>must be text</source>
        <translation>muss Text sein</translation>
    </message>
    <message>
        <location filename="../../brains_engine/reasons.py"/>
        <source>must be text of valid characters</source>
        <translation>muss Text aus gültigen Zeichen sein</translation>
    </message>
    <message>
        <location filename="../../brains_engine/reasons.py"/>
        <source>must be a list</source>
        <translation>muss eine Liste sein</translation>
    </message>
    <message>
        <location filename="../../brains_engine/reasons.py"/>
        <source>must be an object with named values</source>
        <translation>muss ein Objekt mit benannten Werten sein</translation>
    </message>
    <message>
        <location filename="../../brains_engine/reasons.py"/>
        <source>must be null</source>
        <translation>muss null sein</translation>
    </message>
    <message>
        <location filename="../../brains_engine/reasons.py"/>
        <source>must be an object that says its kind</source>
        <translation>muss ein Objekt sein, das seine Art nennt</translation>
    </message>
    <message>
        <location filename="../../brains_engine/reasons.py"/>
        <source>at least</source>
        <translation>mindestens</translation>
    </message>
    <message>
        <location filename="../../brains_engine/reasons.py"/>
        <source>at most</source>
        <translation>höchstens</translation>
    </message>
    <message>
        <location filename="../../brains_engine/reasons.py"/>
        <source>The value</source>
        <translation>Der Wert</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>Samples, split and scaling.</source>
        <translation>Beispiele, Aufteilung und Skalierung.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>Where the samples come from, and how they are split and scaled.</source>
        <translation>Woher die Beispiele kommen, und wie sie aufgeteilt und skaliert werden.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>A set that ships with Brains, or csv or npz for a file.</source>
        <translation>Ein mitgelieferter Datensatz, oder csv oder npz für eine Datei.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>The file of a csv or npz source.</source>
        <translation>Die Datei einer csv- oder npz-Quelle.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>Target column of a CSV file, or target array of an NPZ file; several CSV columns with commas.</source>
        <translation>Zielspalte einer CSV-Datei oder Zielfeld einer NPZ-Datei; mehrere CSV-Spalten mit Kommas.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>What the target of a file is: auto takes words and few whole numbers for classes.</source>
        <translation>Was das Ziel einer Datei ist: automatisch gelten Wörter und wenige ganze Zahlen als Klassen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>auto</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>classification</source>
        <translation>Klassifikation</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>regression</source>
        <translation>Regression</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>How many samples a generated set has.</source>
        <translation>Wie viele Beispiele ein erzeugter Datensatz hat.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>samples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>Noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>Standard deviation of the noise of a generated set.</source>
        <translation>Standardabweichung des Rauschens eines erzeugten Datensatzes.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>Scaling</source>
        <translation>Skalierung</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>How features are scaled, fitted on the training part: rms divides by the root mean square.</source>
        <translation>Wie Merkmale skaliert werden, angepasst am Trainingsteil: das quadratische Mittel teilt durch dieses.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>minmax</source>
        <translation>Minimum und Maximum</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>rms</source>
        <translation>quadratisches Mittel</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>Validation split</source>
        <translation>Anteil Validierung</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>Share of the samples kept back for validation.</source>
        <translation>Anteil der Beispiele, der zur Validierung zurückgehalten wird.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>Split seed</source>
        <translation>Startwert Aufteilung</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>Seed of the split and of generated sets.</source>
        <translation>Startwert der Aufteilung und erzeugter Datensätze.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>What training makes small.</source>
        <translation>Was das Training verkleinert.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>Cross-entropy of one class out of several; targets are class numbers.</source>
        <translation>Kreuzentropie einer Klasse von mehreren; Ziele sind Klassennummern.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>The network ends without softmax.</source>
        <translation>Das Netz endet ohne Softmax.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>Share of a target spread over all classes.</source>
        <translation>Anteil eines Ziels, der auf alle Klassen verteilt wird.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>Cross-entropy of independent yes-or-no outputs.</source>
        <translation>Kreuzentropie unabhängiger Ja-oder-Nein-Ausgänge.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>The network ends without sigmoid.</source>
        <translation>Das Netz endet ohne Sigmoid.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>Share of a target moved towards one half.</source>
        <translation>Anteil eines Ziels, der zur Hälfte hin verschoben wird.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>Mean of squared differences.</source>
        <translation>Mittel quadrierter Differenzen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>Mean of absolute differences.</source>
        <translation>Mittel absoluter Differenzen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>Mean of |y - t|^p, the error power of the Rust original.</source>
        <translation>Mittel von |y - t|^p, die Fehlerpotenz des Rust-Originals.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>Quadratic near zero, linear beyond delta. Huber 1964.</source>
        <translation>Quadratisch nahe null, linear jenseits von Delta. Huber 1964.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>How weights follow the gradient.</source>
        <translation>Wie Gewichte dem Gradienten folgen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>adamw</source>
        <translation>AdamW</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>sgd</source>
        <translation>SGD</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>adadelta</source>
        <translation>Adadelta</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>rmsprop</source>
        <translation>RMSprop</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>Adam. Kingma &amp; Ba 2015, arXiv:1412.6980.</source>
        <translation>Adam. Kingma &amp; Ba 2015, arXiv:1412.6980.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>Step size.</source>
        <translation>Schrittgröße.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>Beta 1</source>
        <translation>Beta 1</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>Decay of the mean of gradients.</source>
        <translation>Abklingen des Mittels der Gradienten.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>Beta 2</source>
        <translation>Beta 2</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>Decay of the mean of squared gradients.</source>
        <translation>Abklingen des Mittels der quadrierten Gradienten.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>Keeps the division finite.</source>
        <translation>Hält die Division endlich.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>Adam with decoupled weight decay. Loshchilov &amp; Hutter 2019, arXiv:1711.05101.</source>
        <translation>Adam mit entkoppeltem Gewichtszerfall. Loshchilov &amp; Hutter 2019, arXiv:1711.05101.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>Weight decay</source>
        <translation>Zerfall der Gewichte</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>Share of a weight that each step removes, times the rate.</source>
        <translation>Anteil eines Gewichts, den jeder Schritt entfernt, mal die Lernrate.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>Stochastic gradient descent with momentum.</source>
        <translation>Stochastischer Gradientenabstieg mit Momentum.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>Share of the last step that is kept.</source>
        <translation>Anteil des letzten Schritts, der bleibt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>Nesterov</source>
        <translation>Nesterov</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>Look ahead along the momentum.</source>
        <translation>Entlang des Momentums vorausschauen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>Adadelta. Zeiler 2012, arXiv:1212.5701.</source>
        <translation>Adadelta. Zeiler 2012, arXiv:1212.5701.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>Factor on the step; the classic NormNet uses 10.</source>
        <translation>Faktor auf dem Schritt; das klassische NormNet verwendet 10.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>Rho</source>
        <translation>Rho</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>Decay of both running means.</source>
        <translation>Abklingen beider laufender Mittel.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>RMSprop. Tieleman &amp; Hinton 2012.</source>
        <translation>RMSprop. Tieleman &amp; Hinton 2012.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>Measured beside the loss after each epoch.</source>
        <translation>Wird nach jeder Epoche neben dem Verlust gemessen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>top 3 accuracy</source>
        <translation>Top-3-Genauigkeit</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>binary accuracy</source>
        <translation>binäre Genauigkeit</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>root mean squared error</source>
        <translation>Wurzel des MSE</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>r2 score</source>
        <translation>R²-Wert</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>Passes over the training samples.</source>
        <translation>Durchgänge durch die Trainingsbeispiele.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>Batch size</source>
        <translation>Batch-Größe</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>Samples in one step.</source>
        <translation>Beispiele in einem Schritt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>Seed of weights, order of samples and dropout.</source>
        <translation>Startwert von Gewichten, Reihenfolge der Beispiele und Dropout.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>auto, cpu, or a GPU such as gpu:0.</source>
        <translation>automatisch, CPU, oder eine GPU wie gpu:0.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>Whether XLA compiles the training step; auto decides by network and device.</source>
        <translation>Ob XLA den Trainingsschritt übersetzt; automatisch entscheidet nach Netz und Gerät.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>xla</source>
        <translation>XLA</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>graph</source>
        <translation>Graph</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>Dropping of connections.</source>
        <translation>Entfernen von Verbindungen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>Gradual magnitude pruning. Zhu &amp; Gupta 2017, arXiv:1710.01878.</source>
        <translation>Allmähliches Ausdünnen nach dem Betrag. Zhu &amp; Gupta 2017, arXiv:1710.01878.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>How connections are dropped.</source>
        <translation>Wie Verbindungen entfernt werden.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>magnitude</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>Share of zeros at the end.</source>
        <translation>Anteil der Nullen am Ende.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>Distribution</source>
        <translation>Verteilung</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>The same share in every layer, or Erdos-Renyi-kernel: small layers keep more.</source>
        <translation>In jeder Schicht derselbe Anteil, oder Erdős-Rényi-Kernel: kleine Schichten behalten mehr.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>erk</source>
        <translation>Erdős-Rényi-Kernel</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>Every</source>
        <translation>Alle</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>Steps between prunings.</source>
        <translation>Schritte zwischen Ausdünnungen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>Share of the run before the first.</source>
        <translation>Anteil des Laufs vor der ersten.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>Share of the run after which the target holds.</source>
        <translation>Anteil des Laufs, nach dem das Ziel gilt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>When checkpoints are saved.</source>
        <translation>Wann Prüfpunkte gespeichert werden.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>When a run saves a checkpoint, besides at its end.</source>
        <translation>Wann ein Lauf einen Prüfpunkt speichert, außer an seinem Ende.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>Every epoch</source>
        <translation>Jede Epoche</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>Save after each epoch.</source>
        <translation>Nach jeder Epoche speichern.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>Best</source>
        <translation>Bester</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>Save whenever the windowed loss is the best so far.</source>
        <translation>Speichern, sobald der gemittelte Verlust der bisher beste ist.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/config.py"/>
        <source>Steps over which the loss is averaged to find the best.</source>
        <translation>Schritte, über die der Verlust gemittelt wird, um den besten zu finden.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/database.py"/>
        <source>The run's list of checkpoints is damaged.</source>
        <translation>Die Liste der Prüfpunkte des Laufs ist beschädigt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/files.py"/>
        <source>the disk is full</source>
        <translation>die Platte ist voll</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/files.py"/>
        <source>the disk quota is used up</source>
        <translation>das Plattenkontingent ist aufgebraucht</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/files.py"/>
        <source>the file would exceed the allowed size</source>
        <translation>die Datei würde die erlaubte Größe überschreiten</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/files.py"/>
        <source>access is denied</source>
        <translation>der Zugriff wird verweigert</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/files.py"/>
        <source>the disk is read-only</source>
        <translation>die Platte ist schreibgeschützt</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/files.py"/>
        <source>a part of the path is a file, not a folder</source>
        <translation>ein Teil des Pfades ist eine Datei, kein Ordner</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/files.py"/>
        <source>it is a folder</source>
        <translation>es ist ein Ordner</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/files.py"/>
        <source>it does not exist</source>
        <translation>es ist nicht vorhanden</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/files.py"/>
        <source>its name is too long</source>
        <translation>der Name ist zu lang</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/files.py"/>
        <source>the disk reports an error</source>
        <translation>die Platte meldet einen Fehler</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/files.py"/>
        <source>the operating system refused</source>
        <translation>das Betriebssystem lehnte ab</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/folder.py"/>
        <source>Resume it, or choose another folder.</source>
        <translation>Fortsetzen oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/folder.py"/>
        <source>Choose a new folder.</source>
        <translation>Einen neuen Ordner wählen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/spec/axes.py"/>
        <source>a single value</source>
        <translation>ein einzelner Wert</translation>
    </message>
    <message>
        <location filename="../../brains_engine/spec/boundary.py"/>
        <source>Block input</source>
        <translation>Blockeingang</translation>
    </message>
    <message>
        <location filename="../../brains_engine/spec/boundary.py"/>
        <source>What is wired to the block's input</source>
        <translation>Was am Eingang des Blocks hängt</translation>
    </message>
    <message>
        <location filename="../../brains_engine/spec/boundary.py"/>
        <source>Inside a block, each of these is one input port of the block: it gives what is wired to that port.</source>
        <translation>In einem Block ist jeder davon ein Eingang des Blocks: er gibt weiter, was an diesem Anschluss hängt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/spec/boundary.py"/>
        <source>Block output</source>
        <translation>Blockausgang</translation>
    </message>
    <message>
        <location filename="../../brains_engine/spec/boundary.py"/>
        <source>What the block gives at its output</source>
        <translation>Was der Block an seinem Ausgang gibt</translation>
    </message>
    <message>
        <location filename="../../brains_engine/spec/boundary.py"/>
        <source>Inside a block, each of these is one output port of the block: what is wired to it leaves the block there.</source>
        <translation>In einem Block ist jeder davon ein Ausgang des Blocks: was mit ihm verbunden ist, verlässt dort den Block.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/spec/boundary.py"/>
        <source>What is wired to the block.</source>
        <translation>Was mit dem Block verbunden ist.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/spec/boundary.py"/>
        <source>stands outside a block, where nothing is given to it</source>
        <translation>steht außerhalb eines Blocks, wo ihm nichts gegeben wird</translation>
    </message>
    <message>
        <location filename="../../brains_engine/spec/boundary.py"/>
        <source>What the block gives.</source>
        <translation>Was der Block ausgibt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/spec/compound.py"/>
        <source>has no block output, so that it gives nothing</source>
        <translation>hat keinen Blockausgang und gibt daher nichts aus</translation>
    </message>
    <message>
        <location filename="../../brains_engine/spec/compound.py"/>
        <source>stands inside a block, where only block inputs and block outputs can</source>
        <translation>steht in einem Block, wo nur Blockeingänge und Blockausgänge stehen können</translation>
    </message>
    <message>
        <location filename="../../brains_engine/spec/compound.py"/>
        <source>has an input with nothing wired to it</source>
        <translation>hat einen Eingang, an dem nichts hängt</translation>
    </message>
    <message>
        <location filename="../../brains_engine/spec/einsum.py"/>
        <source>must read like ij,jk-&gt;ik: small letters for dimensions, a comma between tensors, -&gt; once</source>
        <translation>muss lauten wie ij,jk-&gt;ik: kleine Buchstaben für Dimensionen, ein Komma zwischen Tensoren, -&gt; einmal</translation>
    </message>
    <message>
        <location filename="../../brains_engine/spec/options.py"/>
        <source>must read like height=28 width=28 channel=1</source>
        <translation>muss lauten wie height=28 width=28 channel=1</translation>
    </message>
    <message>
        <location filename="../../brains_engine/spec/options.py"/>
        <source>must not name a dimension twice</source>
        <translation>darf keine Dimension zweimal nennen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/spec/registry.py"/>
        <source>See `brains layers` for those there are.</source>
        <translation>Mit `brains layers` werden alle aufgelistet.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/spec/window_options.py"/>
        <source>cannot have strides and dilation_rate above 1 at once</source>
        <translation>kann nicht zugleich strides und dilation_rate über 1 haben</translation>
    </message>
    <message>
        <location filename="../../brains_engine/templates.py"/>
        <source>Start here</source>
        <translation>Hier beginnen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/templates.py"/>
        <source>Digits</source>
        <translation>Ziffern</translation>
    </message>
    <message>
        <location filename="../../brains_engine/templates.py"/>
        <source>Two dense layers learn to read handwritten digits, and lose nine of ten connections on the way: start here to see Brains learn.</source>
        <translation>Zwei Dense-Schichten lernen, handgeschriebene Ziffern zu lesen, und verlieren dabei neun von zehn Verbindungen: der Anfang, um Brains lernen zu sehen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/templates.py"/>
        <source>The smallest problem that no single layer solves, because opposite corners belong together: start here to see why hidden layers are needed.</source>
        <translation>Die kleinste Aufgabe, die keine einzelne Schicht löst, weil gegenüberliegende Ecken zusammengehören: der Anfang, um zu sehen, wozu innere Schichten nötig sind.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/templates.py"/>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <location filename="../../brains_engine/templates.py"/>
        <source>Digits with convolutions</source>
        <translation>Ziffern mit Faltungen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/templates.py"/>
        <source>The flat vector becomes a picture again, and two convolutions learn to read it: start from it for your first image network.</source>
        <translation>Der flache Vektor wird wieder ein Bild, und zwei Faltungen lernen, es zu lesen: für das erste eigene Bildnetz.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/templates.py"/>
        <source>LeNet-5</source>
        <translation>LeNet-5</translation>
    </message>
    <message>
        <location filename="../../brains_engine/templates.py"/>
        <source>The classic network of 1998, which reads digits enlarged to 32 x 32: start from it for small grey pictures.</source>
        <translation>Das klassische Netz von 1998, das auf 32 x 32 vergrößerte Ziffern liest: für kleine graue Bilder.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/templates.py"/>
        <source>Digits with augmentation</source>
        <translation>Ziffern mit Augmentierung</translation>
    </message>
    <message>
        <location filename="../../brains_engine/templates.py"/>
        <source>Each picture is turned and moved a little in training, so that the network learns shapes rather than places: start from it with few pictures.</source>
        <translation>Jedes Bild wird im Training etwas gedreht und verschoben, sodass das Netz eher Formen als Stellen lernt: für wenige Bilder.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/templates.py"/>
        <source>Inception block</source>
        <translation>Inception-Block</translation>
    </message>
    <message>
        <location filename="../../brains_engine/templates.py"/>
        <source>Windows of several sizes look at a picture side by side, and their channels are joined: start from it where sizes vary.</source>
        <translation>Fenster mehrerer Größen betrachten ein Bild nebeneinander, und ihre Kanäle werden vereint: wo Größen schwanken.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/templates.py"/>
        <source>Small ResNet</source>
        <translation>Kleines ResNet</translation>
    </message>
    <message>
        <location filename="../../brains_engine/templates.py"/>
        <source>Residual blocks add their input to what they learned, so that deep image networks train: start from it for pictures.</source>
        <translation>Residualblöcke addieren ihre Eingabe zu dem, was sie gelernt haben, sodass tiefe Bildnetze sich trainieren lassen: für Bilder.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/templates.py"/>
        <source>MobileNet-like</source>
        <translation>Nach Art von MobileNet</translation>
    </message>
    <message>
        <location filename="../../brains_engine/templates.py"/>
        <source>Depthwise convolutions between cheap 1 x 1 ones do with few weights what full convolutions do: start from it for small devices.</source>
        <translation>Tiefenweise Faltungen zwischen günstigen 1 x 1 leisten mit wenigen Gewichten, was volle Faltungen leisten: für kleine Geräte.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/templates.py"/>
        <source>U-Net</source>
        <translation>U-Net</translation>
    </message>
    <message>
        <location filename="../../brains_engine/templates.py"/>
        <source>Finds the pixels of discs among rectangles: narrow layers see the whole, skips keep the borders sharp; start from it to mark regions.</source>
        <translation>Findet die Pixel von Scheiben zwischen Rechtecken: enge Schichten sehen das Ganze, Abkürzungen halten die Ränder scharf; um Bereiche zu markieren.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/templates.py"/>
        <source>Several outputs</source>
        <translation>Mehrere Ausgänge</translation>
    </message>
    <message>
        <location filename="../../brains_engine/templates.py"/>
        <source>One network tells the digit and rebuilds its picture, each answer with a loss of its own: start from it where one sample has several answers.</source>
        <translation>Ein Netz nennt die Ziffer und bildet ihr Bild nach, jede Antwort mit eigenem Verlust: wo ein Beispiel mehrere Antworten hat.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/templates.py"/>
        <source>Autoencoders</source>
        <translation>Autoencoder</translation>
    </message>
    <message>
        <location filename="../../brains_engine/templates.py"/>
        <source>Autoencoder</source>
        <translation>Autoencoder</translation>
    </message>
    <message>
        <location filename="../../brains_engine/templates.py"/>
        <source>Squeezes a digit of 64 pixels into eight numbers and rebuilds it from these: start from it to compress data or to find what is unusual.</source>
        <translation>Presst eine Ziffer von 64 Pixeln in acht Zahlen und bildet sie daraus nach: um Daten zu verdichten oder Ungewöhnliches zu finden.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/templates.py"/>
        <source>Denoising autoencoder</source>
        <translation>Entrauschender Autoencoder</translation>
    </message>
    <message>
        <location filename="../../brains_engine/templates.py"/>
        <source>Noise is put on pictures in training, and convolutions learn to take it off again: start from it to clean signals.</source>
        <translation>Im Training wird Rauschen auf Bilder gelegt, und Faltungen lernen, es wieder zu entfernen: um Signale zu reinigen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/templates.py"/>
        <source>Variational bottleneck</source>
        <translation>Variationaler Engpass</translation>
    </message>
    <message>
        <location filename="../../brains_engine/templates.py"/>
        <source>Each code is a mean and a spread from which training draws at random, kept near the normal distribution by penalties: start from it for smooth codes.</source>
        <translation>Jeder Code ist ein Mittel und eine Streuung, aus denen das Training zufällig zieht, durch Strafen nahe der Normalverteilung gehalten: für glatte Codes.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/templates.py"/>
        <source>Sequences</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/templates.py"/>
        <source>Waves with convolutions</source>
        <translation>Wellen mit Faltungen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/templates.py"/>
        <source>Windows that slide along time tell four kinds of noisy waves apart: start from it for signals and sensor data.</source>
        <translation>Fenster, die entlang der Zeit gleiten, unterscheiden vier Arten verrauschter Wellen: für Signale und Sensordaten.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/templates.py"/>
        <source>Adding with an LSTM</source>
        <translation>Addieren mit einem LSTM</translation>
    </message>
    <message>
        <location filename="../../brains_engine/templates.py"/>
        <source>An LSTM carries two marked numbers through a sequence and adds them: start from it where the answer hangs on steps far apart.</source>
        <translation>Ein LSTM trägt zwei markierte Zahlen durch eine Folge und addiert sie: wo die Antwort an weit entfernten Schritten hängt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/templates.py"/>
        <source>Letters with a bidirectional GRU</source>
        <translation>Buchstaben mit einem bidirektionalen GRU</translation>
    </message>
    <message>
        <location filename="../../brains_engine/templates.py"/>
        <source>Letters become vectors, and a GRU reads them from both ends to find the one behind the marker: start from it for short texts.</source>
        <translation>Buchstaben werden Vektoren, und ein GRU liest sie von beiden Enden, um den hinter der Marke zu finden: für kurze Texte.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/templates.py"/>
        <source>Transformer encoder</source>
        <translation>Transformer-Encoder</translation>
    </message>
    <message>
        <location filename="../../brains_engine/templates.py"/>
        <source>Attention looks up the letter behind a marker wherever it stands: start from it for texts and other tokens.</source>
        <translation>Attention sucht den Buchstaben hinter einer Marke, wo immer er steht: für Texte und andere Token.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/templates.py"/>
        <source>Waves with attention</source>
        <translation>Wellen mit Attention</translation>
    </message>
    <message>
        <location filename="../../brains_engine/templates.py"/>
        <source>Stretches of a signal become tokens that attend to each other: start from it for long signals, with more data than a convolution needs.</source>
        <translation>Stücke eines Signals werden Token, die einander beachten: für lange Signale, mit mehr Daten, als eine Faltung braucht.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/templates.py"/>
        <source>NormNet</source>
        <translation>NormNet</translation>
    </message>
    <message>
        <location filename="../../brains_engine/templates.py"/>
        <source>Shallow NormNet</source>
        <translation>Flaches NormNet</translation>
    </message>
    <message>
        <location filename="../../brains_engine/templates.py"/>
        <source>One hidden NormNet layer without any bias reads digits: start from it to learn what NormNet is.</source>
        <translation>Eine innere NormNet-Schicht ohne Bias liest Ziffern: um zu lernen, was NormNet ist.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/templates.py"/>
        <source>Digits with NormNet</source>
        <translation>Ziffern mit NormNet</translation>
    </message>
    <message>
        <location filename="../../brains_engine/templates.py"/>
        <source>NormNet layers without biases read digits while nine of ten connections are dropped: start from it for networks that shall be sparse.</source>
        <translation>NormNet-Schichten ohne Bias lesen Ziffern, während neun von zehn Verbindungen entfernt werden: für Netze, die dünn besetzt sein sollen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/templates.py"/>
        <source>Convolutional NormNet</source>
        <translation>NormNet mit Faltungen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/templates.py"/>
        <source>NormNet convolutions without biases read digits: start from it for sparse image networks.</source>
        <translation>NormNet-Faltungen ohne Bias lesen Ziffern: für dünn besetzte Bildnetze.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/templates.py"/>
        <source>Residual NormNet</source>
        <translation>Residuales NormNet</translation>
    </message>
    <message>
        <location filename="../../brains_engine/templates.py"/>
        <source>Each second NormNet layer adds what came two layers before, so that a chain of fourteen learns from the first epoch on: start from it for deep NormNets.</source>
        <translation>Jede zweite NormNet-Schicht addiert, was zwei Schichten zuvor kam, sodass eine Kette von vierzehn ab der ersten Epoche lernt: für tiefe NormNets.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/templates.py"/>
        <source>Deep NormNet, 30 layers</source>
        <translation>Tiefes NormNet, 30 Schichten</translation>
    </message>
    <message>
        <location filename="../../brains_engine/templates.py"/>
        <source>Thirty plain NormNet layers train without skips or normalisation, because their first weights keep the signal's size: start from it to study depth.</source>
        <translation>Dreißig einfache NormNet-Schichten lernen ohne Abkürzungen oder Normalisierung, weil ihre ersten Gewichte die Größe des Signals erhalten: um Tiefe zu untersuchen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/templates.py"/>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/templates.py"/>
        <source>Iris</source>
        <translation>Iris</translation>
    </message>
    <message>
        <location filename="../../brains_engine/templates.py"/>
        <source>Four lengths of a flower tell which of three species it is: start from it for small tables with classes.</source>
        <translation>Vier Längen einer Blüte sagen, welche von drei Arten sie ist: für kleine Tabellen mit Klassen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/templates.py"/>
        <source>Thirteen measurements of a wine tell which of three growers made it: start from it for tables with classes and few rows.</source>
        <translation>Dreizehn Messwerte eines Weins sagen, welcher von drei Winzern ihn gemacht hat: für Tabellen mit Klassen und wenigen Zeilen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/templates.py"/>
        <source>Thirty measurements of cell nuclei tell a malignant tumour from a benign one: start from it for answers of yes or no.</source>
        <translation>Dreißig Messwerte von Zellkernen unterscheiden bösartige von gutartigen Tumoren: für Antworten mit Ja oder Nein.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/templates.py"/>
        <source>Diabetes</source>
        <translation>Diabetes</translation>
    </message>
    <message>
        <location filename="../../brains_engine/templates.py"/>
        <source>Ten measurements of a patient predict how the disease goes on: start from it where the answer is a number, not a class.</source>
        <translation>Zehn Messwerte eines Patienten sagen voraus, wie die Krankheit verläuft: wo die Antwort eine Zahl ist, keine Klasse.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/templates.py"/>
        <source>Wide and deep</source>
        <translation>Breit und tief</translation>
    </message>
    <message>
        <location filename="../../brains_engine/templates.py"/>
        <source>The measurements go straight to the answer and through hidden layers at once: start from it for tables with simple and tangled effects.</source>
        <translation>Die Messwerte gehen zugleich direkt und durch innere Schichten zur Antwort: für Tabellen mit einfachen und verwobenen Einflüssen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/templates.py"/>
        <source>Several inputs</source>
        <translation>Mehrere Eingänge</translation>
    </message>
    <message>
        <location filename="../../brains_engine/templates.py"/>
        <source>The means, errors and worst values of a tumour enter by three doors, each with a layer of its own: start from it where a sample has parts.</source>
        <translation>Mittel, Fehler und schlimmste Werte eines Tumors treten durch drei Türen ein, jede mit eigener Schicht: wo ein Beispiel aus Teilen besteht.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/templates.py"/>
        <source>Toy problems</source>
        <translation>Spielaufgaben</translation>
    </message>
    <message>
        <location filename="../../brains_engine/templates.py"/>
        <source>Two half circles that interlock need a curved border: start from it to try widths and activations.</source>
        <translation>Zwei ineinandergreifende Halbkreise brauchen eine gekrümmte Grenze: um Breiten und Aktivierungen zu erproben.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/templates.py"/>
        <source>A small circle inside a large one needs a closed border: start from it to try how few units are enough.</source>
        <translation>Ein kleiner Kreis in einem großen braucht eine geschlossene Grenze: um zu erproben, wie wenige Einheiten genügen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/templates.py"/>
        <source>Two arms wound around each other are the hardest of the drawn sets: start from it to try depth.</source>
        <translation>Zwei umeinander gewundene Arme sind der schwerste der gezeichneten Datensätze: um Tiefe zu erproben.</translation>
    </message>
    <message>
        <location filename="../../resources/blocks"/>
        <source>Convolution unit</source>
        <translation>Faltungseinheit</translation>
    </message>
    <message>
        <location filename="../../resources/blocks"/>
        <source>Convolution, batch normalisation and activation</source>
        <translation>Faltung, Batch-Normalisierung und Aktivierung</translation>
    </message>
    <message>
        <location filename="../../resources/blocks"/>
        <source>Channels that it gives.</source>
        <translation>Kanäle, die sie ausgibt.</translation>
    </message>
    <message>
        <location filename="../../resources/blocks"/>
        <source>Step of the window; 2 halves the picture.</source>
        <translation>Schritt des Fensters; 2 halbiert das Bild.</translation>
    </message>
    <message>
        <location filename="../../resources/blocks"/>
        <source>Residual block</source>
        <translation>Residualblock</translation>
    </message>
    <message>
        <location filename="../../resources/blocks"/>
        <source>Two convolutions whose input is added to what they give</source>
        <translation>Zwei Faltungen, zu deren Ausgabe ihre Eingabe addiert wird</translation>
    </message>
    <message>
        <location filename="../../resources/blocks"/>
        <source>Channels of the input and of the output.</source>
        <translation>Kanäle der Eingabe und der Ausgabe.</translation>
    </message>
    <message>
        <location filename="../../resources/blocks"/>
        <source>Height and width of both windows.</source>
        <translation>Höhe und Breite beider Fenster.</translation>
    </message>
    <message>
        <location filename="../../resources/blocks"/>
        <source>Inverted residual</source>
        <translation>Invertiertes Residuum</translation>
    </message>
    <message>
        <location filename="../../resources/blocks"/>
        <source>A narrow picture widened, filtered by channel, and narrowed again</source>
        <translation>Ein schmales Bild, verbreitert, kanalweise gefiltert und verschmälert</translation>
    </message>
    <message>
        <location filename="../../resources/blocks"/>
        <source>Channels between the two narrow ends.</source>
        <translation>Kanäle zwischen den beiden schmalen Enden.</translation>
    </message>
    <message>
        <location filename="../../resources/blocks"/>
        <source>Squeeze and excitation</source>
        <translation>Squeeze-and-Excitation</translation>
    </message>
    <message>
        <location filename="../../resources/blocks"/>
        <source>Weighs the channels of a picture by what the whole picture holds</source>
        <translation>Gewichtet die Kanäle eines Bildes danach, was das ganze Bild enthält</translation>
    </message>
    <message>
        <location filename="../../resources/blocks"/>
        <source>Channels of the picture.</source>
        <translation>Kanäle des Bildes.</translation>
    </message>
    <message>
        <location filename="../../resources/blocks"/>
        <source>Channels of the narrow layer.</source>
        <translation>Kanäle der schmalen Schicht.</translation>
    </message>
    <message>
        <location filename="../../resources/blocks"/>
        <source>Attention and a small network at each step, each added to its input</source>
        <translation>Attention und ein kleines Netz an jedem Schritt, je zur Eingabe addiert</translation>
    </message>
    <message>
        <location filename="../../resources/blocks"/>
        <source>Features of each step of the input.</source>
        <translation>Merkmale jedes Schritts der Eingabe.</translation>
    </message>
    <message>
        <location filename="../../resources/blocks"/>
        <source>Attention heads.</source>
        <translation>Attention-Köpfe.</translation>
    </message>
    <message>
        <location filename="../../resources/blocks"/>
        <source>Features of each head.</source>
        <translation>Merkmale jedes Kopfes.</translation>
    </message>
    <message>
        <location filename="../../resources/blocks"/>
        <source>Units of the small network at each step.</source>
        <translation>Einheiten des kleinen Netzes an jedem Schritt.</translation>
    </message>
    <message>
        <location filename="../../resources/blocks"/>
        <source>Share of values that is dropped in training.</source>
        <translation>Anteil der Werte, der im Training ausgelassen wird.</translation>
    </message>
    <message>
        <location filename="../../resources/blocks"/>
        <source>NormNet stack</source>
        <translation>NormNet-Stapel</translation>
    </message>
    <message>
        <location filename="../../resources/blocks"/>
        <source>NormNet layers that add their input, as often as it is repeated</source>
        <translation>NormNet-Schichten, die ihre Eingabe addieren, so oft wie wiederholt</translation>
    </message>
    <message>
        <location filename="../../resources/blocks"/>
        <source>Values of the input and of the output.</source>
        <translation>Werte der Eingabe und der Ausgabe.</translation>
    </message>
    <message>
        <location filename="../../resources/blocks"/>
        <source>Function applied to each output of both layers.</source>
        <translation>Funktion auf jeder Ausgabe beider Schichten.</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <location filename="../../brains_engine/architectures.py"/>
        <source>A network of {0} needs inputs with {1} and a {2}.</source>
        <translation>Ein Netz der Art {0} braucht Eingänge mit {1} und einer {2}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/architectures.py"/>
        <source>Give them by name: {0}.</source>
        <translation>Mit Namen angeben: {0}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/architectures.py"/>
        <source>{0} has no width to scale.</source>
        <translation>{0} hat keine Breite, die skaliert werden kann.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/architectures.py"/>
        <source>Layers that have one: {0}.</source>
        <translation>Schichten, die eine haben: {0}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/architectures.py"/>
        <source>height must be at most {0} layers, but is {1}.</source>
        <translation>height darf höchstens {0} Schichten sein, ist aber {1}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/architectures.py"/>
        <source>{0} must be a whole number from {1}, but is {2}.</source>
        <translation>{0} muss eine ganze Zahl ab {1} sein, ist aber {2}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/applications.py"/>
        <source>There is no application {0}.</source>
        <translation>Es gibt keine Architektur {0}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/checkpoints.py"/>
        <source>The checkpoint {0} is damaged: {1}.</source>
        <translation>Der Prüfpunkt {0} ist beschädigt: {1}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/checkpoints.py"/>
        <source>{0} cannot be saved: its type {1} has no place in a checkpoint.</source>
        <translation>{0} kann nicht gespeichert werden: der Typ {1} hat in einem Prüfpunkt keinen Platz.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/checkpoints.py"/>
        <source>{0} is not a checkpoint: it is not a file.</source>
        <translation>{0} ist kein Prüfpunkt: es ist keine Datei.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/checkpoints.py"/>
        <source>{0} is a safetensors file, but not a checkpoint of Brains.</source>
        <translation>{0} ist eine safetensors-Datei, aber kein Prüfpunkt von Brains.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/checkpoints.py"/>
        <source>The checkpoint {0} could not be saved: {1}.</source>
        <translation>Der Prüfpunkt {0} konnte nicht gespeichert werden: {1}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/checkpoints.py"/>
        <source>it holds numbers of the unknown type {0}</source>
        <translation>er enthält Zahlen des unbekannten Typs {0}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/checkpoints.py"/>
        <source>The checkpoint {0} cannot be read: {1}.</source>
        <translation>Der Prüfpunkt {0} kann nicht gelesen werden: {1}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/chunks.py"/>
        <source>{0} step {1} (epoch {2}).</source>
        <translation>{0} Schritt {1} (Epoche {2}).</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/compilers.py"/>
        <source>XLA cannot compile {0}</source>
        <translation>XLA kann {0} nicht übersetzen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/compilers.py"/>
        <source>on a CPU, XLA is slow with {0}</source>
        <translation>auf einer CPU ist XLA langsam mit {0}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/custom_layers.py"/>
        <source>Correct it in {0}.</source>
        <translation>In {0} berichtigen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/custom_layers.py"/>
        <source>gave a {0} in the place of a tensor</source>
        <translation>gab {0} an der Stelle eines Tensors</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/custom_layers.py"/>
        <source>says in infer_shape that it gives {0}, but gives {1}</source>
        <translation>sagt in infer_shape, dass sie {0} ausgibt, gibt aber {1} aus</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/custom_layers.py"/>
        <source>A custom layer made the Keras layer {0} by itself, so its weights have no lasting name.</source>
        <translation>Eine eigene Schicht machte die Keras-Schicht {0} selbst, sodass ihre Gewichte keinen bleibenden Namen haben.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/custom_layers.py"/>
        <source>Make it with context.keras_layer or context.custom_layer in {0}.</source>
        <translation>In {0} mit context.keras_layer oder context.custom_layer machen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/custom_layers.py"/>
        <source>says in count_params that it has {0} weights, but has {1}</source>
        <translation>sagt in count_params, dass sie {0} Gewichte hat, hat aber {1}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/devices.py"/>
        <source>CPU, {0} {1}</source>
        <translation>CPU, {0} {1}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/devices.py"/>
        <source>There is no device {0} on this machine.</source>
        <translation>Auf diesem Rechner gibt es kein Gerät {0}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/devices.py"/>
        <source>Available: {0}.</source>
        <translation>Verfügbar: {0}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/devices.py"/>
        <source>{0} (GPU {1})</source>
        <translation>{0} (GPU {1})</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/exporters/__init__.py"/>
        <source>There is no export format {0}.</source>
        <translation>Es gibt kein Exportformat {0}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/exporters/__init__.py"/>
        <source>Known are {0}.</source>
        <translation>Bekannt sind {0}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/exporters/export.py"/>
        <source>The name of a {0} must end with {1}, but {2} does not.</source>
        <translation>Der Name ({0}) muss auf {1} enden, aber {2} tut es nicht.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/exporters/export.py"/>
        <source>{0} already holds something else.</source>
        <translation>{0} enthält schon etwas anderes.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/exporters/export.py"/>
        <source>{0} cannot be written: {1} is a file, not a folder.</source>
        <translation>{0} kann nicht geschrieben werden: {1} ist eine Datei, kein Ordner.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/exporters/export.py"/>
        <source>The {0} names its outputs otherwise, so it was not kept.</source>
        <translation>{0}: die Ausgänge heißen dort anders, daher wurde nichts behalten.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/exporters/export.py"/>
        <source>The {0} gives other outputs than the checkpoint, so it was not kept.</source>
        <translation>{0}: die Ausgaben sind andere als die des Prüfpunkts, daher wurde nichts behalten.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/exporters/export.py"/>
        <source>The outputs of the {0} differ from those of the checkpoint by {1}, so it was not kept.</source>
        <translation>{0}: die Ausgaben weichen von denen des Prüfpunkts um {1} ab, daher wurde nichts behalten.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/exporters/export.py"/>
        <source>{0} cannot be written: {1}.</source>
        <translation>{0} kann nicht geschrieben werden: {1}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/exporters/export.py"/>
        <source>{0} cannot be written: {1}</source>
        <translation>{0} kann nicht geschrieben werden: {1}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/exporters/own_classes.py"/>
        <source>{0} uses the class {1}, which is not part of Keras and {2}, so it cannot be part of a {3}.</source>
        <translation>{0} verwendet die Klasse {1}, die nicht zu Keras gehört und {2}; daher passt sie nicht in: {3}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/feed.py"/>
        <source>A sample has {0} features, but the network takes {1}{2}.</source>
        <translation>Ein Beispiel hat {0} Merkmale, aber das Netz nimmt {1}{2}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/imported_weights.py"/>
        <source>The weights of {0} do not fit: it has no part {1}.</source>
        <translation>Die Gewichte von {0} passen nicht: ein Teil {1} fehlt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/imported_weights.py"/>
        <source>The weights of {0} do not fit: they are {1}, where it has {2}.</source>
        <translation>Die Gewichte von {0} passen nicht: sie sind {1}, wo {2} gebraucht wird.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/jobs.py"/>
        <source>A sample has {0} features, but the network takes {1}.</source>
        <translation>Ein Beispiel hat {0} Merkmale, aber das Netz nimmt {1}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/jobs.py"/>
        <source>The samples must be numbers, not {0}.</source>
        <translation>Die Beispiele müssen Zahlen sein, nicht {0}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/jobs.py"/>
        <source>Sample {0} has a value that is not a finite number.</source>
        <translation>Beispiel {0} hat einen Wert, der keine endliche Zahl ist.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/losses.py"/>
        <source>A sample has {0} target values, but the network has {1} outputs.</source>
        <translation>Ein Beispiel hat {0} Zielwerte, aber das Netz hat {1} Ausgänge.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/losses.py"/>
        <source>Class numbers need a flat output, but the network gives the shape {0}.</source>
        <translation>Klassennummern brauchen eine flache Ausgabe, aber das Netz ergibt die Form {0}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/losses.py"/>
        <source>Sample {0} has the class number {1}, but the network's outputs tell only {2} {3} apart.</source>
        <translation>Beispiel {0} hat die Klassennummer {1}, aber die Ausgänge des Netzes unterscheiden nur {2} {3}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/metrics.py"/>
        <source>The metric {0} needs classes, but the targets are values.</source>
        <translation>Die Metrik {0} braucht Klassen, aber die Ziele sind Werte.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/objective.py"/>
        <source>{0} learns the target columns {1} to {2}, but there are {3}.</source>
        <translation>{0} lernt die Zielspalten {1} bis {2}, aber es gibt {3}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/objective.py"/>
        <source>A sample has {0} features, but {1} gives {2} values to rebuild it.</source>
        <translation>Ein Beispiel hat {0} Merkmale, aber {1} gibt {2} Werte, um es nachzubilden.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/position.py"/>
        <source>The checkpoint does not say its {0}.</source>
        <translation>Der Prüfpunkt nennt nicht: {0}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/recorder.py"/>
        <source>{0} Training goes on.</source>
        <translation>{0} Das Training geht weiter.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/session.py"/>
        <source>{0} epochs</source>
        <translation>{0} Epochen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/session.py"/>
        <source>There is nothing left to train: checkpoint {0} already has {1}, and the run is to have {2}.</source>
        <translation>Es bleibt nichts zu trainieren: Prüfpunkt {0} hat schon {1}, und der Lauf soll {2} haben.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/session.py"/>
        <source>Brains met an error that it does not know ({0}).</source>
        <translation>Brains stieß auf einen unbekannten Fehler ({0}).</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/session.py"/>
        <source>It has 1 to {0}.</source>
        <translation>Er hat 1 bis {0}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/session.py"/>
        <source>The run in {0} has no checkpoint {1}.</source>
        <translation>Der Lauf in {0} hat keinen Prüfpunkt {1}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/session.py"/>
        <source>The file {0} is another checkpoint than the one this run saved there.</source>
        <translation>Die Datei {0} ist ein anderer Prüfpunkt als der, den dieser Lauf dort gespeichert hat.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/session.py"/>
        <source>The layers of this run cannot be watched ({0}). Training goes on.</source>
        <translation>Die Schichten dieses Laufs können nicht beobachtet werden ({0}). Das Training geht weiter.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/session.py"/>
        <source>Resume from another one, such as checkpoint {0}.</source>
        <translation>Von einem anderen fortsetzen, etwa von Prüfpunkt {0}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/trainer.py"/>
        <source>The loss on the validation data is not a finite number after epoch {0}.</source>
        <translation>Der Verlust auf den Validierungsdaten ist nach Epoche {0} keine endliche Zahl.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/variables.py"/>
        <source>The checkpoint does not fit the network: it has no {0}.</source>
        <translation>Der Prüfpunkt passt nicht zum Netz: ihm fehlt {0}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/variables.py"/>
        <source>The checkpoint does not fit the network: {0} is {1}{2} where the network has {3}{4}.</source>
        <translation>Der Prüfpunkt passt nicht zum Netz: {0} ist {1}{2}, wo das Netz {3}{4} hat.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/workbench.py"/>
        <source>The checkpoint {0} does not fit the network, which has no {1}.</source>
        <translation>Der Prüfpunkt {0} passt nicht zum Netz, dem {1} fehlt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/workbench.py"/>
        <source>The checkpoint {0} does not fit the network: it has no {1}.</source>
        <translation>Der Prüfpunkt {0} passt nicht zum Netz: ihm fehlt {1}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/workbench.py"/>
        <source>The checkpoint {0} does not fit its own design: it holds {1} weights where the design has {2}.</source>
        <translation>Der Prüfpunkt {0} passt nicht zu seinem eigenen Entwurf: er enthält {1} Gewichte, wo der Entwurf {2} hat.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/backend/workbench.py"/>
        <source>The checkpoint {0} cannot be used: {1}</source>
        <translation>Der Prüfpunkt {0} kann nicht verwendet werden: {1}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/custom/completeness.py"/>
        <source>the class {0}</source>
        <translation>die Klasse {0}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/custom/completeness.py"/>
        <source>LAYERS holds {0}, which is not a LayerSpec</source>
        <translation>LAYERS enthält {0}, was keine LayerSpec ist</translation>
    </message>
    <message>
        <location filename="../../brains_engine/custom/completeness.py"/>
        <source>needs a family, one of {0}</source>
        <translation>braucht eine family, eine von {0}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/custom/completeness.py"/>
        <source>has the option {0} without a default</source>
        <translation>hat die Option {0} ohne Vorgabe</translation>
    </message>
    <message>
        <location filename="../../brains_engine/custom/completeness.py"/>
        <source>has the option {0} without help</source>
        <translation>hat die Option {0} ohne Hilfe</translation>
    </message>
    <message>
        <location filename="../../brains_engine/custom/completeness.py"/>
        <source>needs a {0}</source>
        <translation>braucht {0}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/custom/completeness.py"/>
        <source>has default options that do not validate ({0})</source>
        <translation>hat Vorgaben, die nicht gültig sind ({0})</translation>
    </message>
    <message>
        <location filename="../../brains_engine/custom/completeness.py"/>
        <source>needs {0}, a tuple with at least one Port</source>
        <translation>braucht {0}, ein Tupel mit mindestens einem Port</translation>
    </message>
    <message>
        <location filename="../../brains_engine/custom/completeness.py"/>
        <source>needs {0} whose names differ, of small letters, digits and _</source>
        <translation>braucht {0} mit verschiedenen Namen aus kleinen Buchstaben, Ziffern und _</translation>
    </message>
    <message>
        <location filename="../../brains_engine/custom/completeness.py"/>
        <source>has a {0} of more than {1} letters</source>
        <translation>hat {0} mit mehr als {1} Buchstaben</translation>
    </message>
    <message>
        <location filename="../../brains_engine/custom/files.py"/>
        <source>{0} is larger than a file of layers may be, 1 MiB.</source>
        <translation>{0} ist größer, als eine Schichtdatei sein darf, 1 MiB.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/custom/files.py"/>
        <source>{0} is not an ordinary file.</source>
        <translation>{0} ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/custom/files.py"/>
        <source>{0} cannot be read: {1}.</source>
        <translation>{0} kann nicht gelesen werden: {1}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/custom/guard.py"/>
        <source>a tuple of {0}</source>
        <translation>ein Tupel aus {0}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/custom/guard.py"/>
        <source>failed in its {0}: {1}</source>
        <translation>scheiterte in {0}: {1}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/custom/guard.py"/>
        <source>{0} cannot read its options: {1}.</source>
        <translation>{0} kann seine Optionen nicht lesen: {1}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/custom/guard.py"/>
        <source>The custom layer {0}{1} failed in its {2}: {3}.</source>
        <translation>Die eigene Schicht {0}{1} scheiterte in {2}: {3}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/custom/guard.py"/>
        <source>it gave {0} in the place of a TensorType</source>
        <translation>sie gab {0} an der Stelle eines TensorType</translation>
    </message>
    <message>
        <location filename="../../brains_engine/custom/guard.py"/>
        <source>it gave {0} in the place of a tuple of {1}</source>
        <translation>sie gab {0} an der Stelle eines Tupels aus {1}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/custom/guard.py"/>
        <source>it gave {0} in the place of a ParamCount</source>
        <translation>sie gab {0} an der Stelle eines ParamCount</translation>
    </message>
    <message>
        <location filename="../../brains_engine/custom/guard.py"/>
        <source>it gave {0}, which is no whole number of 0 or more</source>
        <translation>sie gab {0}, was keine ganze Zahl ab 0 ist</translation>
    </message>
    <message>
        <location filename="../../brains_engine/custom/guard.py"/>
        <source>a tuple of {0} tensors</source>
        <translation>ein Tupel aus {0} Tensoren</translation>
    </message>
    <message>
        <location filename="../../brains_engine/custom/guard.py"/>
        <source>it gave {0} in the place of {1}</source>
        <translation>sie gab {0} an der Stelle von {1}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/custom/guard.py"/>
        <source>it gave the size {0}, which is no whole number above 0</source>
        <translation>sie gab die Größe {0}, was keine ganze Zahl über 0 ist</translation>
    </message>
    <message>
        <location filename="../../brains_engine/custom/library.py"/>
        <source>It may come from {0}, which is not trusted: read the file, then run `brains trust {1}`.</source>
        <translation>Sie könnte aus {0} stammen, der nicht vertraut wird: die Datei lesen, dann `brains trust {1}` ausführen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/custom/library.py"/>
        <source>one from {0}</source>
        <translation>eine aus {0}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/custom/library.py"/>
        <source>its layer {0} has the id of {1}</source>
        <translation>ihre Schicht {0} hat die Kennung von {1}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/custom/library.py"/>
        <source>Could not load {0}: {1}.</source>
        <translation>{0} konnte nicht geladen werden: {1}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/custom/library.py"/>
        <source>{0} is not trusted, so nothing in it was run.</source>
        <translation>{0} wird nicht vertraut, daher wurde nichts darin ausgeführt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/custom/loading.py"/>
        <source>it declares the layer {0} twice</source>
        <translation>sie nennt die Schicht {0} zweimal</translation>
    </message>
    <message>
        <location filename="../../brains_engine/custom/trust.py"/>
        <source>The list of trusted layer files, {0}, cannot be written: {1}.</source>
        <translation>Die Liste vertrauter Schichtdateien, {0}, kann nicht geschrieben werden: {1}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/custom/trust.py"/>
        <source>{0} is not named as a file of layers is.</source>
        <translation>{0} heißt nicht, wie eine Schichtdatei heißt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/custom/trust.py"/>
        <source>Name it NAME{0}.</source>
        <translation>NAME{0} nennen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/custom/trust.py"/>
        <source>{0} is not a folder.</source>
        <translation>{0} ist kein Ordner.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/custom/trust.py"/>
        <source>The list of trusted layer files, {0}, cannot be read, so no file is trusted.</source>
        <translation>Die Liste vertrauter Schichtdateien, {0}, kann nicht gelesen werden, daher wird keiner Datei vertraut.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/catalogue.py"/>
        <source>Did you mean {0}?</source>
        <translation>War {0} gemeint?</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/catalogue.py"/>
        <source>There is no data source {0}.</source>
        <translation>Es gibt keine Datenquelle {0}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/csv_faults.py"/>
        <source>Line {0}, column {1} {2} in {3}.</source>
        <translation>Zeile {0}, Spalte {1} {2} in {3}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/csv_faults.py"/>
        <source> has {0} cells, but {1} has {2},</source>
        <translation> hat {0} Zellen, aber {1} hat {2},</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/csv_faults.py"/>
        <source>is "{0}", which is not a number,</source>
        <translation>ist "{0}", was keine Zahl ist,</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/csv_faults.py"/>
        <source>is "{0}", which is infinite or too large,</source>
        <translation>ist "{0}", was unendlich oder zu groß ist,</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/csv_faults.py"/>
        <source>, column {0} {1}</source>
        <translation>, Spalte {0} {1}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/csv_faults.py"/>
        <source>Line {0}{1} in {2}.</source>
        <translation>Zeile {0}{1} in {2}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/csv_file.py"/>
        <source>The target column "{0}"</source>
        <translation>Die Zielspalte "{0}"</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/csv_file.py"/>
        <source>{0} has no column left for features beside the target.</source>
        <translation>{0} hat neben dem Ziel keine Spalte für Merkmale übrig.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/csv_file.py"/>
        <source>{0} rows of {1} features.</source>
        <translation>{0} Zeilen mit {1} Merkmalen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/csv_file.py"/>
        <source>{0} has {1} columns, but the network takes {2} features.</source>
        <translation>{0} hat {1} Spalten, aber das Netz nimmt {2} Merkmale.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/csv_file.py"/>
        <source>{0} has no rows.</source>
        <translation>{0} hat keine Zeilen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/csv_file.py"/>
        <source>is "{0}", which is not a class number</source>
        <translation>ist "{0}", was keine Klassennummer ist</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/csv_file.py"/>
        <source>{0} has no column "{1}".</source>
        <translation>{0} hat keine Spalte "{1}".</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/csv_file.py"/>
        <source>Its columns are {0}.</source>
        <translation>Ihre Spalten sind {0}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/csv_file.py"/>
        <source>The target names column "{0}" twice.</source>
        <translation>Das Ziel nennt die Spalte "{0}" zweimal.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/csv_file.py"/>
        <source>{0} lacks the column "{1}" that the network was trained with.</source>
        <translation>{0} fehlt die Spalte "{1}", mit der das Netz trainiert wurde.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/csv_file.py"/>
        <source>{0} cannot be read as a table of numbers.</source>
        <translation>{0} kann nicht als Tabelle von Zahlen gelesen werden.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/csv_file.py"/>
        <source>{0} holds no finite number.</source>
        <translation>{0} enthält keine endliche Zahl.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/csv_file.py"/>
        <source>A target of {0} is empty.</source>
        <translation>Ein Ziel von {0} ist leer.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/csv_file.py"/>
        <source>A target of {0} is not a number.</source>
        <translation>Ein Ziel von {0} ist keine Zahl.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/csv_text.py"/>
        <source>{0} is not UTF-8 text.</source>
        <translation>{0} ist kein UTF-8-Text.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/csv_text.py"/>
        <source>{0} has {1} columns; at most {2} are read.</source>
        <translation>{0} hat {1} Spalten; höchstens {2} werden gelesen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/csv_text.py"/>
        <source>{0} has no rows below its header.</source>
        <translation>{0} hat keine Zeilen unter der Kopfzeile.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/csv_text.py"/>
        <source>Line {0} of {1} names two columns "{2}".</source>
        <translation>Zeile {0} von {1} nennt zwei Spalten "{2}".</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/csv_text.py"/>
        <source>{0} is not a table: its first line has no comma, semicolon, tab or bar.</source>
        <translation>{0} ist keine Tabelle: die erste Zeile hat kein Komma, Semikolon, Tabulatorzeichen oder senkrechten Strich.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/csv_text.py"/>
        <source>{0} ends its lines with carriage returns alone.</source>
        <translation>{0} beendet Zeilen nur mit Wagenrücklauf.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/csv_text.py"/>
        <source>{0} holds blank lines only.</source>
        <translation>{0} enthält nur leere Zeilen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/csv_text.py"/>
        <source>Line {0} of {1} is not CSV: {2}.</source>
        <translation>Zeile {0} von {1} ist kein CSV: {2}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/csv_text.py"/>
        <source>Line {0} of {1} holds a NUL byte: it is not UTF-8 text.</source>
        <translation>Zeile {0} von {1} enthält ein NUL-Byte: sie ist kein UTF-8-Text.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/csv_text.py"/>
        <source>Line {0} of {1} is not UTF-8 text.</source>
        <translation>Zeile {0} von {1} ist kein UTF-8-Text.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/csv_text.py"/>
        <source>Line {0} of {1} is longer than 4 MiB.</source>
        <translation>Zeile {0} von {1} ist länger als 4 MiB.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/files.py"/>
        <source>The {0} file is not chosen yet.</source>
        <translation>Die Datei ({0}) ist noch nicht ausgewählt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/files.py"/>
        <source>{0} is not a file.</source>
        <translation>{0} ist keine Datei.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/files.py"/>
        <source>{0} is empty.</source>
        <translation>{0} ist leer.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/files.py"/>
        <source>{0} has {1} GiB; at most 2 GiB are read.</source>
        <translation>{0} hat {1} GiB; höchstens 2 GiB werden gelesen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/files.py"/>
        <source>There is no file {0}.</source>
        <translation>Es gibt keine Datei {0}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/npz_file.py"/>
        <source>Target "{0}"</source>
        <translation>Ziel "{0}"</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/npz_file.py"/>
        <source>{0} has no array {1} for the {2}.</source>
        <translation>{0} hat kein Feld {1} für {2}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/npz_file.py"/>
        <source>Its arrays are {0}.</source>
        <translation>Ihre Felder sind {0}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/npz_file.py"/>
        <source>{0}[{1}] is {2} in {3}: sample {4} cannot be trained on.</source>
        <translation>{0}[{1}] ist {2} in {3}: mit Beispiel {4} kann nicht trainiert werden.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/npz_file.py"/>
        <source>Array "{0}" of {1} cannot be the samples and the targets.</source>
        <translation>Feld "{0}" von {1} kann nicht zugleich Beispiele und Ziele sein.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/npz_file.py"/>
        <source>{0} has {1} samples in {2}, but {3} targets in {4}.</source>
        <translation>{0} hat {1} Beispiele in {2}, aber {3} Ziele in {4}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/npz_file.py"/>
        <source>{0} samples of {1}.</source>
        <translation>{0} Beispiele mit {1}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/npz_file.py"/>
        <source>{0} has {1} features a sample, but the network takes {2}.</source>
        <translation>{0} hat {1} Merkmale je Beispiel, aber das Netz nimmt {2}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/npz_file.py"/>
        <source>Array "{0}" of {1} holds no samples.</source>
        <translation>Feld "{0}" von {1} enthält keine Beispiele.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/npz_file.py"/>
        <source>Array "{0}" of {1} holds no plain numbers.</source>
        <translation>Feld "{0}" von {1} enthält keine einfachen Zahlen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/npz_file.py"/>
        <source>Samples in "{0}" of {1} have the impossible shape {2}.</source>
        <translation>Beispiele in "{0}" von {1} haben die unmögliche Form {2}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/npz_file.py"/>
        <source>Array "{0}" of {1} holds no targets: one number or row a sample is needed.</source>
        <translation>Feld "{0}" von {1} enthält keine Ziele: je Beispiel wird eine Zahl oder Zeile gebraucht.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/npz_file.py"/>
        <source>{0}[{1}] is {2} in {3}, which is not a class number.</source>
        <translation>{0}[{1}] ist {2} in {3}, was keine Klassennummer ist.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/npz_file.py"/>
        <source>Target "{0}" has {1} columns that are not one-hot classes.</source>
        <translation>Ziel "{0}" hat {1} Spalten, die keine One-hot-Klassen sind.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/npz_file.py"/>
        <source>Array "{0}" of {1} is damaged.</source>
        <translation>Feld "{0}" von {1} ist beschädigt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/npz_header.py"/>
        <source>{0} would unpack to {1} GiB; at most 2 GiB are read.</source>
        <translation>{0} würde auf {1} GiB entpackt; höchstens 2 GiB werden gelesen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/npz_header.py"/>
        <source>{0} would grow {1}-fold when unpacked; it is not taken for data.</source>
        <translation>{0} würde beim Entpacken {1}-fach wachsen; das wird nicht für Daten gehalten.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/npz_header.py"/>
        <source>Array "{0}" of {1} holds Python objects, which can carry code: it is not opened.</source>
        <translation>Feld "{0}" von {1} enthält Python-Objekte, die Code tragen können: es wird nicht geöffnet.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/npz_header.py"/>
        <source>Array "{0}" of {1} is not as long as its header says.</source>
        <translation>Feld "{0}" von {1} ist nicht so lang, wie sein Kopf sagt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/npz_header.py"/>
        <source>{0} is not an NPZ file, or is damaged{1}.</source>
        <translation>{0} ist keine NPZ-Datei oder beschädigt{1}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/npz_header.py"/>
        <source>{0} holds {1} arrays; at most {2} are read.</source>
        <translation>{0} enthält {1} Felder; höchstens {2} werden gelesen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/read.py"/>
        <source>The data is for {0}, but the network was trained for {1}.</source>
        <translation>Die Daten sind für {0}, aber das Netz wurde für {1} trainiert.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/read.py"/>
        <source>The data has the class "{0}", which the network does not know.</source>
        <translation>Die Daten haben die Klasse "{0}", die das Netz nicht kennt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/read.py"/>
        <source>The data has {0} features a sample, but the network takes {1}.</source>
        <translation>Die Daten haben {0} Merkmale je Beispiel, aber das Netz nimmt {1}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/scaling.py"/>
        <source>The data has {0} features, but {1} were there when it was scaled.</source>
        <translation>Die Daten haben {0} Merkmale, aber beim Skalieren waren es {1}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/scaling.py"/>
        <source>Sample {0}, feature {1} is {2}, too large to be trained on.</source>
        <translation>Beispiel {0}, Merkmal {1} ist {2}, zu groß zum Trainieren.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/scaling.py"/>
        <source>The scaling of the data is of an unknown kind {0}.</source>
        <translation>Die Skalierung der Daten ist von unbekannter Art {0}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/spec.py"/>
        <source>{0} names no data.</source>
        <translation>{0} nennt keine Daten.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/spec.py"/>
        <source>Give a set ({0}), or a file such as flowers.csv#species.</source>
        <translation>Einen Datensatz angeben ({0}), oder eine Datei wie flowers.csv#species.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/spec.py"/>
        <source>The {0} file is not named.</source>
        <translation>Die Datei ({0}) ist nicht genannt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/spec.py"/>
        <source>Write {0}:PATH, or {1}:PATH#TARGET.</source>
        <translation>{0}:PFAD schreiben, oder {1}:PFAD#ZIEL.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/targets.py"/>
        <source>{0} has {1} different values, too many for classes.</source>
        <translation>{0} hat {1} verschiedene Werte, zu viele für Klassen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/data/targets.py"/>
        <source>{0} holds {1} in every row: there is nothing to tell apart.</source>
        <translation>{0} enthält in jeder Zeile {1}: es gibt nichts zu unterscheiden.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/annotation_text.py"/>
        <source>{0}: the id {1} is taken.</source>
        <translation>{0}: die Kennung {1} ist vergeben.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/annotation_text.py"/>
        <source>Give each {0} an id of its own.</source>
        <translation>Jeder {0} eine eigene Kennung geben.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/block_checks.py"/>
        <source>{0} is the border of a block, but stands outside of one.</source>
        <translation>{0} ist der Rand eines Blocks, steht aber außerhalb eines solchen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/block_checks.py"/>
        <source>{0} has no block output, so that nothing leaves it.</source>
        <translation>{0} hat keinen Blockausgang, sodass nichts herauskommt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/block_checks.py"/>
        <source>The block {0} stands inside itself, so that it would never end.</source>
        <translation>Der Block {0} steht in sich selbst und würde so nie enden.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/block_checks.py"/>
        <source>The design defines {0}, but no layer of it is such a block.</source>
        <translation>Der Entwurf definiert {0}, aber keine seiner Schichten ist ein solcher Block.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/block_checks.py"/>
        <source>{0} is a layer {1}, which this program does not have.</source>
        <translation>{0} ist eine Schicht {1}, die dieses Programm nicht hat.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/block_checks.py"/>
        <source>The {0} of {1} {2}.</source>
        <translation>{0} von {1} {2}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/block_checks.py"/>
        <source>Nothing inside {0} follows its parameter {1}.</source>
        <translation>Nichts in {0} folgt dem Parameter {1}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/block_checks.py"/>
        <source>{0} is a block {1}, which this design does not define.</source>
        <translation>{0} ist ein Block {1}, den dieser Entwurf nicht definiert.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/block_checks.py"/>
        <source>follows the parameter {0}, which {1} does not have</source>
        <translation>folgt dem Parameter {0}, den {1} nicht hat</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/block_checks.py"/>
        <source>is bound to {0}, but there is no such option</source>
        <translation>ist an {0} gebunden, aber eine solche Option gibt es nicht</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/block_checks.py"/>
        <source>cannot follow {0}: it {1}</source>
        <translation>kann {0} nicht folgen: der Parameter {1}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/block_library.py"/>
        <source>Add {0}</source>
        <translation>{0} hinzufügen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/block_library.py"/>
        <source>{0} holds no block.</source>
        <translation>{0} enthält keinen Block.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/block_library.py"/>
        <source>{0} holds a block that stands inside itself.</source>
        <translation>{0} enthält einen Block, der in sich selbst steht.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/block_library.py"/>
        <source>There is no block {0} in the library.</source>
        <translation>In der Bibliothek gibt es keinen Block {0}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/block_library.py"/>
        <source>There are {0}.</source>
        <translation>Es gibt {0}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/block_library.py"/>
        <source>{0} cannot be made: {1}.</source>
        <translation>{0} kann nicht angelegt werden: {1}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/block_specs.py"/>
        <source>The block {0}.</source>
        <translation>Der Block {0}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/block_specs.py"/>
        <source>{0} inside the block.</source>
        <translation>{0} im Block.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/annotations.py"/>
        <source>The size of {0} follows from its ports.</source>
        <translation>Die Größe von {0} folgt aus den Anschlüssen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/annotations.py"/>
        <source>Rename {0}</source>
        <translation>{0} umbenennen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/blocks.py"/>
        <source>Pack {0} {1}</source>
        <translation>{0} {1} zusammenfassen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/blocks.py"/>
        <source>{0} is one layer, and no block to unpack.</source>
        <translation>{0} ist eine einzelne Schicht und kein Block, der sich auflösen lässt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/blocks.py"/>
        <source>{0} is bypassed.</source>
        <translation>{0} ist überbrückt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/blocks.py"/>
        <source>Unpack {0}</source>
        <translation>{0} auflösen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/blocks.py"/>
        <source>{0} is not a block that this design defines.</source>
        <translation>{0} ist kein Block, den dieser Entwurf definiert.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/blocks.py"/>
        <source>Give {0} its own definition</source>
        <translation>{0} eine eigene Definition geben</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/blocks.py"/>
        <source>{0} takes from what is to be packed and gives to it, so that data would run in a circle.</source>
        <translation>{0} nimmt aus dem, was zusammengefasst werden soll, und gibt ihm, sodass Daten im Kreis liefen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/blocks.py"/>
        <source>Select {0}, too.</source>
        <translation>Auch {0} auswählen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/blocks.py"/>
        <source>{0} is an end of the network and stays outside of blocks.</source>
        <translation>{0} ist ein Ende des Netzes und bleibt außerhalb von Blöcken.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/bridges.py"/>
        <source>{0} lacks a wire.</source>
        <translation>{0} fehlt eine Leitung.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/bridges.py"/>
        <source>{0} does not take {1}.</source>
        <translation>{0} nimmt {1} nicht an.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/bypass.py"/>
        <source>{0} layers</source>
        <translation>{0} Schichten</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/bypass.py"/>
        <source>Bypass {0}</source>
        <translation>{0} überbrücken</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/bypass.py"/>
        <source>Let {0} take part again</source>
        <translation>{0} wieder einbeziehen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/bypass.py"/>
        <source>{0} has no known layer to bypass.</source>
        <translation>{0} hat keine bekannte Schicht, die sich überbrücken lässt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/clip_text.py"/>
        <source>it is a clip of version {0}, and this Brains reads version {1}.</source>
        <translation>sie enthält einen Ausschnitt der Version {0}, und dieses Brains liest Version {1}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/clip_text.py"/>
        <source>it holds {0} nodes, and a clip may hold {1}.</source>
        <translation>sie enthält {0} Knoten, und ein Ausschnitt darf {1} enthalten.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/clip_text.py"/>
        <source>it uses {0} {1}, which this design does not have.</source>
        <translation>sie verwendet {0} {1}, die dieser Entwurf nicht hat.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/clip_text.py"/>
        <source> and {0} more</source>
        <translation> und {0} weitere</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/clipboard.py"/>
        <source>The clipboard cannot be pasted: {0}</source>
        <translation>Die Zwischenablage kann nicht eingefügt werden: {0}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/definitions.py"/>
        <source>{0} has a parameter {1} already.</source>
        <translation>{0} hat schon einen Parameter {1}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/definitions.py"/>
        <source>Add parameter {0}</source>
        <translation>Parameter {0} hinzufügen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/definitions.py"/>
        <source>Set parameter {0}</source>
        <translation>Parameter {0} setzen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/definitions.py"/>
        <source>Remove parameter {0}</source>
        <translation>Parameter {0} entfernen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/definitions.py"/>
        <source>There is no node {0} inside {1}.</source>
        <translation>In {1} gibt es keinen Knoten {0}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/definitions.py"/>
        <source>{0} has no option {1}.</source>
        <translation>{0} hat keine Option {1}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/definitions.py"/>
        <source>The {0} of {1} cannot follow {2}: it {3}.</source>
        <translation>{0} von {1} kann {2} nicht folgen: der Parameter {3}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/definitions.py"/>
        <source>Bind {0}</source>
        <translation>{0} binden</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/definitions.py"/>
        <source>Unbind {0}</source>
        <translation>{0} lösen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/definitions.py"/>
        <source>{0} cannot be deleted: {1} is such a block.</source>
        <translation>{0} kann nicht gelöscht werden: {1} ist ein solcher Block.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/definitions.py"/>
        <source>Delete {0}</source>
        <translation>{0} löschen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/definitions.py"/>
        <source>{0} has no parameter {1}; it has {2}.</source>
        <translation>{0} hat keinen Parameter {1}; es gibt {2}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/definitions.py"/>
        <source>{0} does not take the default of {1}: {2}</source>
        <translation>{0} nimmt die Vorgabe von {1} nicht an: {2}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/definitions.py"/>
        <source>The blocks {0} stand inside themselves.</source>
        <translation>Die Blöcke {0} stehen in sich selbst.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/definitions.py"/>
        <source>The parameter of {0}</source>
        <translation>Der Parameter von {0}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/links.py"/>
        <source>{0} is already wired to {1} there.</source>
        <translation>{0} ist dort schon mit {1} verbunden.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/links.py"/>
        <source>{0} cannot be wired to itself.</source>
        <translation>{0} kann nicht mit sich selbst verbunden werden.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/links.py"/>
        <source>A wire from {0} to {1} would close a cycle.</source>
        <translation>Eine Leitung von {0} zu {1} würde einen Kreis schließen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/links.py"/>
        <source>{0} is at an end of this wire already.</source>
        <translation>{0} ist schon an einem Ende dieser Leitung.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/links.py"/>
        <source>{0} cannot stand in a wire: it has no {1}.</source>
        <translation>{0} kann nicht in einer Leitung stehen: es fehlt {1}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/links.py"/>
        <source>Insert {0}</source>
        <translation>{0} einfügen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/links.py"/>
        <source>There is no wire {0} in this design.</source>
        <translation>In diesem Entwurf gibt es keine Leitung {0}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/links.py"/>
        <source>{0} has no {1} {2}; it has {3}.</source>
        <translation>{0} hat keinen {1} {2}; es gibt {3}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/nodes.py"/>
        <source>The new {0}</source>
        <translation>Neu: {0}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/nodes.py"/>
        <source>Delete {0} items</source>
        <translation>{0} Elemente löschen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/nodes.py"/>
        <source>Delete {0} nodes</source>
        <translation>{0} Knoten löschen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/nodes.py"/>
        <source>Delete {0} wires</source>
        <translation>{0} Leitungen löschen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/nodes.py"/>
        <source>Another node is already named {0}.</source>
        <translation>Ein anderer Knoten heißt schon {0}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/nodes.py"/>
        <source>There is no node, wire, note or group {0} to delete.</source>
        <translation>Es gibt keinen Knoten, keine Leitung, keine Notiz und keine Gruppe {0} zum Löschen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/option_copies.py"/>
        <source>Reset {0}</source>
        <translation>{0} zurücksetzen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/option_copies.py"/>
        <source>Set {0} of all {1}</source>
        <translation>{0} aller Schichten der Art {1} setzen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/settings.py"/>
        <source>Set {0}</source>
        <translation>{0} setzen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/unpacking.py"/>
        <source>{0} cannot be unpacked: its {1} repeats share their weights.</source>
        <translation>{0} kann nicht aufgelöst werden: die {1} Wiederholungen teilen ihre Gewichte.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/unpacking.py"/>
        <source>{0} cannot be unpacked: it is repeated, but its ports do not chain.</source>
        <translation>{0} kann nicht aufgelöst werden: der Block wird wiederholt, aber seine Anschlüsse bilden keine Kette.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/unpacking.py"/>
        <source>{0} cannot be unpacked: there are no layers inside.</source>
        <translation>{0} kann nicht aufgelöst werden: innen sind keine Schichten.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/edits/unpacking.py"/>
        <source>{0} cannot be unpacked: it {1}.</source>
        <translation>{0} kann nicht aufgelöst werden: der Block {1}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/inside.py"/>
        <source>{0} cannot stand inside itself.</source>
        <translation>{0} kann nicht in sich selbst stehen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/io.py"/>
        <source>format must be "{0}".</source>
        <translation>format muss "{0}" sein.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/io.py"/>
        <source>Cannot open {0}: {1}</source>
        <translation>{0} kann nicht geöffnet werden: {1}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/io.py"/>
        <source>Cannot open {0}: {1}.</source>
        <translation>{0} kann nicht geöffnet werden: {1}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/io.py"/>
        <source>Cannot save {0}: {1}.</source>
        <translation>{0} kann nicht gespeichert werden: {1}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/io.py"/>
        <source>{0} is missing.</source>
        <translation>{0} fehlt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/io.py"/>
        <source>{0} is not known here.</source>
        <translation>{0} ist hier nicht bekannt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/io.py"/>
        <source>A design has {0}.</source>
        <translation>Ein Entwurf hat {0}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/migrations.py"/>
        <source>it is of version {0}, and this program reads versions up to {1}.</source>
        <translation>sie hat die Version {0}, und dieses Programm liest Versionen bis {1}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/parameters.py"/>
        <source>The {0} inside the block.</source>
        <translation>{0} im Inneren des Blocks.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/parameters.py"/>
        <source>takes {0}, but {1} is {2}</source>
        <translation>nimmt {0} an, aber {1} ist {2}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/parameters.py"/>
        <source>Options of the block {0}.</source>
        <translation>Optionen des Blocks {0}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/parameters.py"/>
        <source>does not take {0}, one of the choices of {1}</source>
        <translation>nimmt {0} nicht an, eine der Auswahlen von {1}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/parameters.py"/>
        <source>must have another name than {0}, which is taken</source>
        <translation>muss anders heißen als {0}, denn der Name ist vergeben</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/parameters.py"/>
        <source>has a default {0} that it does not take itself</source>
        <translation>hat eine Vorgabe {0}, die er selbst nicht annimmt</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/reading.py"/>
        <source>{0}: bindings stand only inside a block.</source>
        <translation>{0}: Bindungen stehen nur in einem Block.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/reading.py"/>
        <source>{0}: a {1} stands only inside a block.</source>
        <translation>{0}: {1} steht nur in einem Block.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/reading.py"/>
        <source>{0}[{1}]: a second wire ends at {2}.{3}.</source>
        <translation>{0}[{1}]: eine zweite Leitung endet an {2}.{3}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/reading.py"/>
        <source>{0} must be a list.</source>
        <translation>{0} muss eine Liste sein.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/reading.py"/>
        <source>{0}: {1} names the node {2}, which the file does not have.</source>
        <translation>{0}: {1} nennt den Knoten {2}, den die Datei nicht hat.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/reading.py"/>
        <source>{0}: {1} names the port {2} of {3}, whose {4} are: {5}.</source>
        <translation>{0}: {1} nennt den Anschluss {2} von {3}; dessen {4} sind: {5}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/reading.py"/>
        <source>{0}[{1}]: the id {2} is taken.</source>
        <translation>{0}[{1}]: die Kennung {2} ist vergeben.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/snapshot.py"/>
        <source>There is no node {0} in this design.</source>
        <translation>In diesem Entwurf gibt es keinen Knoten {0}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/snapshot.py"/>
        <source>There is no node, note or group {0} in this design.</source>
        <translation>In diesem Entwurf gibt es keinen Knoten, keine Notiz und keine Gruppe {0}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/snapshot.py"/>
        <source>There is no note {0} in this design.</source>
        <translation>In diesem Entwurf gibt es keine Notiz {0}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/snapshot.py"/>
        <source>There is no group {0} in this design.</source>
        <translation>In diesem Entwurf gibt es keine Gruppe {0}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/snapshot.py"/>
        <source>There is no block {0} in this design.</source>
        <translation>In diesem Entwurf gibt es keinen Block {0}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/strict_json.py"/>
        <source>{0} is not a number that a design may hold.</source>
        <translation>{0} ist keine Zahl, die ein Entwurf enthalten darf.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/strict_json.py"/>
        <source>it is larger than the {0} MiB that a design may have.</source>
        <translation>sie ist größer als die {0} MiB, die ein Entwurf haben darf.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/strict_json.py"/>
        <source>the key {0} stands twice in one object.</source>
        <translation>der Schlüssel {0} steht zweimal in einem Objekt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/strict_json.py"/>
        <source>it is not UTF-8 text: byte {0} is not valid.</source>
        <translation>sie ist kein UTF-8-Text: Byte {0} ist ungültig.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/strict_json.py"/>
        <source>line {0}, column {1}: {2}.</source>
        <translation>Zeile {0}, Spalte {1}: {2}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/strict_json.py"/>
        <source>its values are nested deeper than {0} levels.</source>
        <translation>ihre Werte sind tiefer als {0} Ebenen verschachtelt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/structure_checks.py"/>
        <source>A wire ends at the {0} {1} of {2}, which it does not have.</source>
        <translation>Eine Leitung endet am {0} {1} von {2}, den es dort nicht gibt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/structure_checks.py"/>
        <source>{0} has no {1} as it is set, but a wire starts there.</source>
        <translation>{0} hat mit diesen Optionen keinen {1}, aber eine Leitung beginnt dort.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/structure_checks.py"/>
        <source>{0} has two wires to one input, the second from {1}.</source>
        <translation>{0} hat zwei Leitungen an einem Eingang, die zweite von {1}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/structure_checks.py"/>
        <source>{0} stands inside a block, where a block {1} is wanted.</source>
        <translation>{0} steht in einem Block, wo ein Block-{1} gebraucht wird.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/structure_checks.py"/>
        <source>{0} is wired to itself; data flows only forward.</source>
        <translation>{0} ist mit sich selbst verbunden; Daten fließen nur vorwärts.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/structure_checks.py"/>
        <source>{0} and {1} form a cycle; data flows only forward.</source>
        <translation>{0} und {1} bilden einen Kreis; Daten fließen nur vorwärts.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/structure_checks.py"/>
        <source>Remove the wire from {0} to {1}</source>
        <translation>Leitung von {0} zu {1} entfernen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/structure_checks.py"/>
        <source>Another output is named {0}, too, so their losses and predictions cannot be told apart.</source>
        <translation>Auch ein anderer Ausgang heißt {0}; Verluste und Vorhersagen lassen sich so nicht unterscheiden.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/structure_checks.py"/>
        <source>{0} needs at least {1} wires, but has {2}.</source>
        <translation>{0} braucht mindestens {1} Leitungen, hat aber {2}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/structure_checks.py"/>
        <source>{0} has nothing wired to its {1}.</source>
        <translation>{0}: am Anschluss {1} hängt nichts.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/structure_checks.py"/>
        <source>Remove the {0} from there</source>
        <translation>{0} dort entfernen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/structure_checks.py"/>
        <source>Remove the wire from {0}</source>
        <translation>Leitung von {0} entfernen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/structure_checks.py"/>
        <source>{0} is a dead end: nothing is wired to its output, so training leaves it out.</source>
        <translation>{0} ist eine Sackgasse: am Ausgang hängt nichts, daher lässt das Training die Schicht aus.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/structure_checks.py"/>
        <source>{0} leads to no output, so training leaves it out.</source>
        <translation>{0} führt zu keinem Ausgang, daher lässt das Training die Schicht aus.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/structure_checks.py"/>
        <source>Another node is named {0}, too, so messages cannot tell them apart.</source>
        <translation>Auch ein anderer Knoten heißt {0}; Meldungen können sie nicht unterscheiden.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/structure_checks.py"/>
        <source>{0} input</source>
        <translation>Eingang {0}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/structure_fixes.py"/>
        <source>Unbind the {0} of {1}</source>
        <translation>{0} von {1} lösen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/structure_fixes.py"/>
        <source>Remove {0}</source>
        <translation>{0} entfernen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/structure_fixes.py"/>
        <source>Rename it to {0}</source>
        <translation>In {0} umbenennen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/structure_fixes.py"/>
        <source>Connect it to {0}</source>
        <translation>Mit {0} verbinden</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/structure_fixes.py"/>
        <source>Add an Output behind {0}</source>
        <translation>Ausgang hinter {0} hinzufügen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/structure_fixes.py"/>
        <source>Add an Input before {0}</source>
        <translation>Eingang vor {0} hinzufügen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/design/topology.py"/>
        <source>The wires form a cycle through {0}.</source>
        <translation>Die Leitungen bilden einen Kreis durch {0}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/fields.py"/>
        <source>There is no option {0}.</source>
        <translation>Es gibt keine Option {0}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/fields.py"/>
        <source>{0} is one value and has no options of its own.</source>
        <translation>{0} ist ein einzelner Wert und hat keine eigenen Optionen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/fields.py"/>
        <source>{0} must hold plain JSON values.</source>
        <translation>{0} müssen einfache JSON-Werte sein.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/archive.py"/>
        <source>Cannot import {0}: {1}.</source>
        <translation>{0} kann nicht importiert werden: {1}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/archive.py"/>
        <source>it holds more than {0} files</source>
        <translation>sie enthält mehr als {0} Dateien</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/archive.py"/>
        <source>its config is larger than {0} MiB</source>
        <translation>ihre Konfiguration ist größer als {0} MiB</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/archive.py"/>
        <source>Cannot import {0}: there is no such file.</source>
        <translation>{0} kann nicht importiert werden: eine solche Datei gibt es nicht.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/archive.py"/>
        <source>it holds a file with the name {0}, which leads out of it</source>
        <translation>sie enthält eine Datei mit dem Namen {0}, der aus ihr hinausführt</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/archive.py"/>
        <source>Cannot import {0}: {1}</source>
        <translation>{0} kann nicht importiert werden: {1}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/archive.py"/>
        <source>its weights are larger than {0} GiB</source>
        <translation>ihre Gewichte sind größer als {0} GiB</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/archive.py"/>
        <source>Cannot import {0}: {1}{2}.</source>
        <translation>{0} kann nicht importiert werden: {1}{2}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/archive.py"/>
        <source>it holds no {0}</source>
        <translation>sie enthält kein {0}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/archive.py"/>
        <source>its {0} is larger than {1} MiB</source>
        <translation>ihr {0} ist größer als {1} MiB</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/archive.py"/>
        <source>its {0} unpacks to {1} bytes, far more than it has</source>
        <translation>ihr {0} wird zu {1} Bytes entpackt, weit mehr, als sie hat</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/drawing.py"/>
        <source>Its input from {0} is missing, so that one of its ports is free.</source>
        <translation>Ihre Eingabe von {0} fehlt, sodass einer ihrer Anschlüsse frei ist.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/graph.py"/>
        <source>The model has more than {0} layers.</source>
        <translation>Das Modell hat mehr als {0} Schichten.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/graph.py"/>
        <source>The model {0} within it has more than {1} layers.</source>
        <translation>Das Modell {0} darin hat mehr als {1} Schichten.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/keras_model.py"/>
        <source>The model has {0} outputs, of which the first is trained and predicted.</source>
        <translation>Das Modell hat {0} Ausgänge, von denen der erste trainiert und vorhergesagt wird.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/keras_model.py"/>
        <source>Imported from {0}.</source>
        <translation>Importiert aus {0}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/keras_model.py"/>
        <source>It is used {0} times with the same weights; here each use has a copy of its own.</source>
        <translation>Sie wird {0}-mal mit denselben Gewichten verwendet; hier hat jede Verwendung eine eigene Kopie.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/keras_model.py"/>
        <source>Nothing in it was understood. {0}</source>
        <translation>Nichts darin wurde verstanden. {0}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/layers.py"/>
        <source>It leaves {0} open, which an input here cannot; {1} was put in.</source>
        <translation>Sie lässt {0} offen, was ein Eingang hier nicht kann; {1} wurde eingesetzt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/layers.py"/>
        <source>{0} activation</source>
        <translation>Aktivierung {0}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/layers.py"/>
        <source>It takes {0} tensors, where it has {1} ports here.</source>
        <translation>Sie nimmt {0} Tensoren, wo es hier {1} Anschlüsse gibt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/layers.py"/>
        <source>It is called with {0}, which it has no port for here.</source>
        <translation>Sie wird mit {0} aufgerufen, wofür es hier keinen Anschluss gibt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/nesting.py"/>
        <source>What {0} gives is missing, so that this output was left out.</source>
        <translation>Was {0} ausgibt, fehlt, sodass dieser Ausgang ausgelassen wurde.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/nesting.py"/>
        <source>Output {0}</source>
        <translation>Ausgang {0}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/operations.py"/>
        <source>There is no layer for the operation {0} here.</source>
        <translation>Für die Operation {0} gibt es hier keine Schicht.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/operations.py"/>
        <source>There is no layer for the operation {0} of these operands here.</source>
        <translation>Für die Operation {0} mit diesen Operanden gibt es hier keine Schicht.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/operations.py"/>
        <source>There is no layer for the operation {0} with a number here.</source>
        <translation>Für die Operation {0} mit einer Zahl gibt es hier keine Schicht.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/operations.py"/>
        <source>There is no layer for the operation {0} with these values here.</source>
        <translation>Für die Operation {0} mit diesen Werten gibt es hier keine Schicht.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/operations.py"/>
        <source>The operation {0} has no {1} here.</source>
        <translation>Die Operation {0} hat hier kein {1}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/readers.py"/>
        <source>Cannot import {0}: its name does not end with {1}.</source>
        <translation>{0} kann nicht importiert werden: der Name endet nicht auf {1}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/reading.py"/>
        <source>The model is a {0}, whose parts only its own Python code knows.</source>
        <translation>Das Modell ist ein {0}, dessen Teile nur sein eigener Python-Code kennt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/recipes.py"/>
        <source>{0} product</source>
        <translation>Produkt {0}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/recipes.py"/>
        <source>{0} scale</source>
        <translation>Skalierung {0}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/report.py"/>
        <source>{0} and {1} more</source>
        <translation>{0} und {1} weitere</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/training.py"/>
        <source>Its loss is not known here; {0} stands in its place.</source>
        <translation>Sein Verlust ist hier nicht bekannt; {0} steht an seiner Stelle.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/training.py"/>
        <source>Its optimizer {0} is not known here; adam stands in its place.</source>
        <translation>Sein Optimierer {0} ist hier nicht bekannt; adam steht an seiner Stelle.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/training.py"/>
        <source>Its settings of training do not suit and were left out: {0}</source>
        <translation>Seine Trainingseinstellungen passen nicht und wurden ausgelassen: {0}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/understanding.py"/>
        <source>There is no layer for a {0} of this kind here.</source>
        <translation>Für {0} dieser Art gibt es hier keine Schicht.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/understanding.py"/>
        <source>There is no layer for the class {0} here.</source>
        <translation>Für die Klasse {0} gibt es hier keine Schicht.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/understanding.py"/>
        <source>There is no activation {0} here.</source>
        <translation>Die Aktivierung {0} gibt es hier nicht.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/understanding.py"/>
        <source>There is no activation {0} for it here.</source>
        <translation>Die Aktivierung {0} gibt es hier für sie nicht.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/understanding.py"/>
        <source>Its option {0} is {1} in the file and {2} here.</source>
        <translation>Ihre Option {0} ist in der Datei {1} und hier {2}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/values.py"/>
        <source>{0} with {1}</source>
        <translation>{0} mit {1}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/values.py"/>
        <source>The first values of its {0} were drawn as {1}; here as {2}.</source>
        <translation>Die ersten Werte von {0} wurden als {1} gezogen; hier als {2}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/values.py"/>
        <source>It computed in {0}; here all layers compute in float32.</source>
        <translation>Sie rechnete in {0}; hier rechnen alle Schichten in float32.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/values.py"/>
        <source>Its {0} the {1} is not kept.</source>
        <translation>{0} ({1}) wird nicht behalten.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/values.py"/>
        <source>Its option {0} = {1} has no place here and was left out.</source>
        <translation>Ihre Option {0} = {1} hat hier keinen Platz und wurde ausgelassen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/weights.py"/>
        <source>Cannot import {0}: its file of weights {1}.</source>
        <translation>{0} kann nicht importiert werden: die Gewichtsdatei {1}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/weights.py"/>
        <source>has {0} weights of {1}, which has {2} here</source>
        <translation>hat {0} Gewichte von {1}, das hier {2} hat</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/weights.py"/>
        <source>Cannot import {0}: its weights are no plain numbers that stand in it.</source>
        <translation>{0} kann nicht importiert werden: die Gewichte sind keine einfachen Zahlen, die darin stehen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/weights.py"/>
        <source>Cannot import {0}: its weights are damaged.</source>
        <translation>{0} kann nicht importiert werden: die Gewichte sind beschädigt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/importing/weights.py"/>
        <source>has no weights of {0}</source>
        <translation>hat keine Gewichte von {0}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/activation.py"/>
        <source>, slope {0}</source>
        <translation>, Steigung {0}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/activation.py"/>
        <source>, alpha {0}</source>
        <translation>, Alpha {0}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/activation.py"/>
        <source>, max {0}</source>
        <translation>, max. {0}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/activations.py"/>
        <source>alpha {0}</source>
        <translation>Alpha {0}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/activations.py"/>
        <source>above {0}</source>
        <translation>über {0}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/activations.py"/>
        <source>shared along {0}</source>
        <translation>gemeinsam entlang {0}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/activations.py"/>
        <source>along {0}</source>
        <translation>entlang {0}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/activations.py"/>
        <source>needs a known size of {0}, but gets {1}</source>
        <translation>braucht eine bekannte Größe von {0}, bekommt aber {1}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/activations.py"/>
        <source>halves {0}, which must be even, but gets {1}</source>
        <translation>halbiert {0}, was gerade sein muss, bekommt aber {1}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/activations.py"/>
        <source>max {0}</source>
        <translation>max. {0}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/activations.py"/>
        <source>slope {0}</source>
        <translation>Steigung {0}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/activations.py"/>
        <source>from {0}</source>
        <translation>ab {0}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/adaptive_pooling.py"/>
        <source>needs known sizes to pool over, but gets {0}</source>
        <translation>braucht bekannte Größen zum Pooling, bekommt aber {0}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/adaptive_pooling.py"/>
        <source>cannot pool a size of 1, nor pool to one, as from {0} to {1}</source>
        <translation>kann keine Größe 1 zusammenfassen und nicht auf eine, wie von {0} zu {1}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention.py"/>
        <source>{0} With two dimensions: which values each step of the query may look at.</source>
        <translation>{0} Mit zwei Dimensionen: welche Werte jeder Schritt der Anfrage sehen darf.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention.py"/>
        <source>needs a key for each value, but gets {0} for {1}</source>
        <translation>braucht einen Schlüssel für jeden Wert, bekommt aber {0} für {1}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention.py"/>
        <source>compares features one by one, but gets {0} and {1}</source>
        <translation>vergleicht Merkmale einzeln, bekommt aber {0} und {1}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention.py"/>
        <source>adds features one by one, but gets {0} and {1}</source>
        <translation>addiert Merkmale einzeln, bekommt aber {0} und {1}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/attention.py"/>
        <source>needs query and value of one width, but gets {0} and {1}</source>
        <translation>braucht Anfrage und Wert von gleicher Breite, bekommt aber {0} und {1}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/bidirectional.py"/>
        <source>{0}, every step</source>
        <translation>{0}, jeder Schritt</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/constants.py"/>
        <source>must not make more than {0} values</source>
        <translation>darf nicht mehr als {0} Werte machen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/constants.py"/>
        <source>has {0} values for {1} places: give 1 or as many</source>
        <translation>hat {0} Werte für {1} Stellen: 1 oder ebenso viele angeben</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/convolution.py"/>
        <source>has {0} groups, which do not divide its {1} {2}</source>
        <translation>hat {0} Gruppen, die seine {1} {2} nicht teilen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/embedding.py"/>
        <source>waves to {0}</source>
        <translation>Wellen bis {0}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/embedding.py"/>
        <source>needs known sizes, but gets {0}</source>
        <translation>braucht bekannte Größen, bekommt aber {0}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/embedding.py"/>
        <source>turns pairs, so {0} must be even, but it gets {1}</source>
        <translation>dreht Paare, also muss {0} gerade sein, bekommt aber {1}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/flat_windows.py"/>
        <source>sees {0} = {1} values, but gets {2}</source>
        <translation>sieht {0} = {1} Werte, bekommt aber {2}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/flat_windows.py"/>
        <source>{0}, does not fit</source>
        <translation>{0}, passt nicht</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/input_output.py"/>
        <source>, from {0}</source>
        <translation>, ab {0}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/input_output.py"/>
        <source>columns {0} to {1}</source>
        <translation>Spalten {0} bis {1}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/input_output.py"/>
        <source>column {0}</source>
        <translation>Spalte {0}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/margins.py"/>
        <source>cuts off all of {0}</source>
        <translation>schneidet alles von {0} ab</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/masking.py"/>
        <source>not {0}</source>
        <translation>nicht {0}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/merging.py"/>
        <source>axis {0}</source>
        <translation>Achse {0}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/merging.py"/>
        <source>has axis {0}, which {1} does not have</source>
        <translation>hat Achse {0}, die {1} nicht hat</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/merging.py"/>
        <source>cannot put {0} and {1} side by side</source>
        <translation>kann {0} und {1} nicht nebeneinandersetzen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/merging.py"/>
        <source>cannot put {0} and {1} values side by side</source>
        <translation>kann Werte der Art {0} und {1} nicht nebeneinandersetzen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/norm_dense.py"/>
        <source>classic, M {0}</source>
        <translation>klassisch, M {0}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/norm_residual.py"/>
        <source>gives {0} and needs a residual of that shape, but gets {1}</source>
        <translation>ergibt {0} und braucht ein Residuum dieser Form, bekommt aber {1}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normalisation.py"/>
        <source>has axis {0}, but gets {1} with axes 1 to {2} or -{3} to -1</source>
        <translation>hat Achse {0}, bekommt aber {1} mit den Achsen 1 bis {2} oder -{3} bis -1</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normalisation.py"/>
        <source>needs a known size along axis {0}, but gets {1}</source>
        <translation>braucht eine bekannte Größe entlang Achse {0}, bekommt aber {1}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/normalisation.py"/>
        <source>has {0} groups, which do not divide the {1} channels of {2}</source>
        <translation>hat {0} Gruppen, die die {1} Kanäle von {2} nicht teilen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/ordering.py"/>
        <source>needs at least 2 values along {0}, but gets {1}</source>
        <translation>braucht mindestens 2 Werte entlang {0}, bekommt aber {1}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/ordering.py"/>
        <source>keeps {0} values of {1}, but gets {2}</source>
        <translation>behält {0} Werte von {1}, bekommt aber {2}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing.py"/>
        <source>has {0} means but {1} variances</source>
        <translation>hat {0} Mittelwerte, aber {1} Varianzen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing.py"/>
        <source>cuts {0} x {1} out of the image, but gets {2}</source>
        <translation>schneidet {0} x {1} aus dem Bild, bekommt aber {2}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing.py"/>
        <source>has {0} means, but gets {1}</source>
        <translation>hat {0} Mittelwerte, bekommt aber {1}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/preprocessing_categories.py"/>
        <source>{0} bins</source>
        <translation>{0} Fächer</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/products.py"/>
        <source>sums over one dimension of each branch, but axes names {0}</source>
        <translation>summiert über eine Dimension jedes Zweiges, aber axes nennt {0}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/products.py"/>
        <source>needs two dimensions for a matrix, but axes names {0}</source>
        <translation>braucht zwei Dimensionen für eine Matrix, aber axes nennt {0}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/products.py"/>
        <source>needs equal sizes to sum over, but gets {0} and {1}</source>
        <translation>braucht gleiche Größen zum Summieren, bekommt aber {0} und {1}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/products.py"/>
        <source>multiplies tensors of as many dimensions, but gets {0} and {1}</source>
        <translation>multipliziert Tensoren mit gleich vielen Dimensionen, bekommt aber {0} und {1}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/products.py"/>
        <source>cannot multiply {0} with {1}: {2} columns meet {3} rows</source>
        <translation>kann {0} nicht mit {1} multiplizieren: {2} Spalten treffen auf {3} Zeilen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/recurrent.py"/>
        <source>can write out its steps only where their number is known, but gets {0}</source>
        <translation>kann seine Schritte nur ausschreiben, wenn ihre Anzahl bekannt ist, bekommt aber {0}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/reductions.py"/>
        <source>over {0}</source>
        <translation>über {0}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/regularisation.py"/>
        <source>rate {0}</source>
        <translation>Rate {0}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/regularisation.py"/>
        <source>stddev {0}</source>
        <translation>Streuung {0}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/scaled.py"/>
        <source>is made of {0}, which has no activation to choose</source>
        <translation>besteht aus {0}, wo keine Aktivierung zu wählen ist</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shaping.py"/>
        <source>makes {0}, which needs a multiple of {1} values, but gets {2} = {3}</source>
        <translation>macht {0}, was ein Vielfaches von {1} Werten braucht, bekommt aber {2} = {3}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shaping.py"/>
        <source>makes {0} = {1} values, but gets {2} = {3}</source>
        <translation>macht {0} = {1} Werte, bekommt aber {2} = {3}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shaping_dims.py"/>
        <source>{0} times</source>
        <translation>{0}-mal</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shaping_dims.py"/>
        <source>orders {0} dimensions, but gets {1}</source>
        <translation>ordnet {0} Dimensionen, bekommt aber {1}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shaping_dims.py"/>
        <source>has axis {0}, but would give {1} dimensions</source>
        <translation>hat Achse {0}, ergäbe aber {1} Dimensionen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shaping_dims.py"/>
        <source>removes a dimension of size 1, but gets {0}</source>
        <translation>entfernt eine Dimension der Größe 1, bekommt aber {0}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shaping_dims.py"/>
        <source>needs {0} different names, but gets {1}</source>
        <translation>braucht {0} verschiedene Namen, bekommt aber {1}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/shaping_dims.py"/>
        <source>merges neighbours in their order, but gets {0}</source>
        <translation>vereint Nachbarn in ihrer Reihenfolge, bekommt aber {0}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/slicing.py"/>
        <source>takes nothing of {0}={1}</source>
        <translation>nimmt nichts von {0}={1}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/slicing.py"/>
        <source>takes place {0} of {1}={2}, whose last place is {3}</source>
        <translation>nimmt Stelle {0} von {1}={2}, dessen letzte Stelle {3} ist</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/slicing.py"/>
        <source>needs places for each row of {0}, but gets {1}</source>
        <translation>braucht Stellen für jede Zeile von {0}, bekommt aber {1}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/splitting.py"/>
        <source>{0} parts</source>
        <translation>{0} Teile</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/splitting.py"/>
        <source>cannot cut {0}={1} into {2} equal parts</source>
        <translation>kann {0}={1} nicht in {2} gleiche Teile schneiden</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/splitting.py"/>
        <source>cuts {0} values, but gets {1}={2}</source>
        <translation>schneidet {0} Werte, bekommt aber {1}={2}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/splitting.py"/>
        <source>gives {0} outputs, but gets {1}</source>
        <translation>hat {0} Ausgänge, bekommt aber {1}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/splitting.py"/>
        <source>needs branches of one shape and kind, but gets {0} and {1}</source>
        <translation>braucht Zweige von gleicher Form und Art, bekommt aber {0} und {1}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/tiling.py"/>
        <source>{0} along {1}</source>
        <translation>{0} entlang {1}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/up_sampling.py"/>
        <source>times {0}</source>
        <translation>mal {0}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/layers/up_sampling.py"/>
        <source>blends neighbours, which needs float values, but gets {0} values</source>
        <translation>mischt Nachbarn, was Gleitkommawerte braucht, bekommt aber Werte der Art {0}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/activations.py"/>
        <source>{0} is linear and followed by {1}, so that both are no more than one layer.</source>
        <translation>{0} ist linear, und {1} folgt darauf, sodass beide nicht mehr als eine Schicht sind.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/activations.py"/>
        <source>{0} ends in softmax in the middle of the network, before {1}.</source>
        <translation>{0} endet mitten im Netz mit Softmax, vor {1}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/activations.py"/>
        <source>{0} applies {1} to the probabilities that {2} gives.</source>
        <translation>{0} wendet {1} auf die Wahrscheinlichkeiten an, die {2} ergibt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/activations.py"/>
        <source>{0} applies {1} to what {2} has put through {3} already.</source>
        <translation>{0} wendet {1} auf das an, was {2} schon durch {3} geführt hat.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/activations.py"/>
        <source>{0} puts a single value through softmax, which always gives 1.</source>
        <translation>{0} führt einen einzelnen Wert durch Softmax, was immer 1 ergibt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/activations.py"/>
        <source>{0} uses selu, which keeps values in size only with lecun_normal as its first weights.</source>
        <translation>{0} verwendet selu, das die Größe der Werte nur mit lecun_normal als ersten Gewichten erhält.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/activations.py"/>
        <source>{0} is linear, which changes nothing.</source>
        <translation>{0} ist linear, was nichts ändert.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/answer.py"/>
        <source>{0} gets {1}, but {2} has {3}.</source>
        <translation>{0} bekommt {1}, aber {2} hat {3}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/answer.py"/>
        <source>{0} learns columns of the target, but {1} has classes as targets.</source>
        <translation>{0} lernt Spalten des Ziels, aber {1} hat Klassen als Ziele.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/answer.py"/>
        <source>{0} has numbers as targets, but the loss compares classes.</source>
        <translation>{0} hat Zahlen als Ziele, aber der Verlust vergleicht Klassen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/answer.py"/>
        <source>{0} gets {1} values, through which nothing is learned; the loss needs floats.</source>
        <translation>{0} bekommt Werte der Art {1}, durch die nichts gelernt wird; der Verlust braucht Gleitkommawerte.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/answer.py"/>
        <source>{0} needs one value for each class, but gets {1}.</source>
        <translation>{0} braucht einen Wert für jede Klasse, bekommt aber {1}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/answer.py"/>
        <source>{0} gets {1}, but learns {2}.</source>
        <translation>{0} bekommt {1}, lernt aber {2}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/answer.py"/>
        <source>A label smoothing of {0} leaves hardly anything of the true class.</source>
        <translation>Eine Labelglättung von {0} lässt kaum etwas von der wahren Klasse übrig.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/answer.py"/>
        <source>{0} gives probabilities of {1} classes, which learn best by cross-entropy.</source>
        <translation>{0} ergibt Wahrscheinlichkeiten von {1} Klassen, die am besten mit Kreuzentropie lernen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/answer.py"/>
        <source>{0} learns the target {1}, counted from 0, but {2} has {3}.</source>
        <translation>{0} lernt das Ziel {1}, gezählt ab 0, aber {2} hat {3}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/answer.py"/>
        <source>{0} learns the features of a sample, but its loss compares classes.</source>
        <translation>{0} lernt die Merkmale eines Beispiels, aber der Verlust vergleicht Klassen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/answer.py"/>
        <source>{0} gets {1}, but a sample of {2} has {3}.</source>
        <translation>{0} bekommt {1}, aber ein Beispiel von {2} hat {3}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/answer.py"/>
        <source>{0} ends in {1}, but the loss applies it once more (from_logits is on).</source>
        <translation>{0} endet mit {1}, aber der Verlust wendet es noch einmal an (from_logits ist ein).</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/answer.py"/>
        <source>{0} ends in {1}, which cannot reach targets beyond 1.</source>
        <translation>{0} endet mit {1}, das Ziele über 1 nicht erreichen kann.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/answer.py"/>
        <source>{0} learns shares from 0 to 1, but {1} scaling takes features beyond them.</source>
        <translation>{0} lernt Anteile von 0 bis 1, aber die Skalierung {1} bringt Merkmale darüber hinaus.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/answer.py"/>
        <source>{0} ends in {1}, but the cross-entropy wants probabilities, as {2} gives them.</source>
        <translation>{0} endet mit {1}, aber die Kreuzentropie will Wahrscheinlichkeiten, wie {2} sie ergibt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/capacity.py"/>
        <source>{0}, which need {1} in training</source>
        <translation>{0}, die im Training {1} brauchen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/capacity.py"/>
        <source>A batch of {0} would need {1}, most of it in {2}; at most {3} are allowed.</source>
        <translation>Ein Batch von {0} bräuchte {1}, das meiste davon in {2}; höchstens {3} sind erlaubt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/capacity.py"/>
        <source>{0} has a single unit, so that all {1} learns from is one number.</source>
        <translation>{0} hat eine einzige Einheit, sodass {1} nur aus einer Zahl lernt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/capacity.py"/>
        <source>{0} makes {1} of {2}.</source>
        <translation>{0} macht {1} aus {2}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/capacity.py"/>
        <source>Give it {0} {1}</source>
        <translation>{0} {1} geben</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/capacity.py"/>
        <source>{0} would have {1}; at most {2} are allowed.</source>
        <translation>{0} hätte {1}; höchstens {2} sind erlaubt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/capacity.py"/>
        <source>The network would have {0}; at most {1} are allowed.</source>
        <translation>Das Netz hätte {0}; höchstens {1} sind erlaubt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/capacity.py"/>
        <source>Give {0} 16 {1}</source>
        <translation>{0} 16 {1} geben</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/capacity.py"/>
        <source>Use batches of {0}</source>
        <translation>Batches von {0} verwenden</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/data.py"/>
        <source>{0} hands whole numbers on, but {1} scaling makes fractions of them.</source>
        <translation>{0} gibt ganze Zahlen weiter, aber die Skalierung {1} macht Brüche daraus.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/data.py"/>
        <source>{0} has numbers as targets, which have no {1}.</source>
        <translation>{0} hat Zahlen als Ziele, die keine {1} haben.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/data.py"/>
        <source>top_3_accuracy is always 1 with {0}.</source>
        <translation>top_3_accuracy ist mit {0} immer 1.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/data.py"/>
        <source>Measure {0} instead</source>
        <translation>Stattdessen {0} messen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/data.py"/>
        <source>A validation split of {0} keeps none of the {1} of {2} back.</source>
        <translation>Ein Validierungsanteil von {0} hält keines der {1} von {2} zurück.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/data.py"/>
        <source>A batch of {0} is more than the {1} there are to train on.</source>
        <translation>Ein Batch von {0} ist mehr als die {1}, die zum Trainieren da sind.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/data.py"/>
        <source>{0} has {1} classes for {2} samples, hardly any of each.</source>
        <translation>{0} hat {1} Klassen für {2} Beispiele, von jeder kaum eines.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/data.py"/>
        <source>Measure {0}</source>
        <translation>{0} messen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/data.py"/>
        <source>binary_accuracy asks for yes or no, but {0} has numbers as targets.</source>
        <translation>binary_accuracy fragt nach ja oder nein, aber {0} hat Zahlen als Ziele.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/data.py"/>
        <source>binary_accuracy counts each of the {0} classes by itself, and so looks far too good.</source>
        <translation>binary_accuracy zählt jede der {0} Klassen für sich und sieht so viel zu gut aus.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/data.py"/>
        <source>Only {0} of {1} are left to train on.</source>
        <translation>Nur {0} von {1} bleiben zum Trainieren.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/inputs.py"/>
        <source>Let {0} take {1}</source>
        <translation>{0} soll {1} nehmen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/inputs.py"/>
        <source>{0} takes {1}, but {2} has {3}.</source>
        <translation>{0} nimmt {1}, aber {2} hat {3}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/inputs.py"/>
        <source>{0} takes the features {1} to {2}, but {3} has only {4}, counted from 0.</source>
        <translation>{0} nimmt die Merkmale {1} bis {2}, aber {3} hat nur {4}, gezählt ab 0.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/inputs.py"/>
        <source>No input takes the features {0} of {1}.</source>
        <translation>Kein Eingang nimmt die Merkmale {0} von {1}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/inputs.py"/>
        <source>{0} together take {1}, but {2} has {3}.</source>
        <translation>{0} nehmen zusammen {1}, aber {2} hat {3}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/inputs.py"/>
        <source>Begin at feature {0}</source>
        <translation>Bei Merkmal {0} beginnen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/inputs.py"/>
        <source>Let each take all {0}</source>
        <translation>Jeder soll alle {0} nehmen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/normalising.py"/>
        <source>{0} normalises what {1} has just normalised.</source>
        <translation>{0} normalisiert, was {1} gerade normalisiert hat.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/normalising.py"/>
        <source>{0} has a rate of 0, so that it drops nothing.</source>
        <translation>{0} hat eine Rate von 0 und lässt so nichts aus.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/normalising.py"/>
        <source>{0} stands right before {1}, whose running variance it puts wrong.</source>
        <translation>{0} steht direkt vor {1} und verfälscht dessen laufende Varianz.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/normalising.py"/>
        <source>{0} stands right before the softmax of {1} and takes away how sure it may be.</source>
        <translation>{0} steht direkt vor dem Softmax von {1} und nimmt ihm, wie sicher es sein darf.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/normalising.py"/>
        <source>{0} is the last layer, so that the answer to a sample depends on its batch.</source>
        <translation>{0} ist die letzte Schicht, sodass die Antwort auf ein Beispiel von seinem Batch abhängt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/normalising.py"/>
        <source>{0} drops {1} of the values, which leaves little to learn from.</source>
        <translation>{0} lässt {1} der Werte aus, sodass wenig zum Lernen bleibt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/normalising.py"/>
        <source>{0} is the last layer before {1}, so that training drops parts of the answer.</source>
        <translation>{0} ist die letzte Schicht vor {1}, sodass das Training Teile der Antwort auslässt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/normalising.py"/>
        <source>{0} follows {1} directly; one dropout with a higher rate does the same.</source>
        <translation>{0} folgt direkt auf {1}; ein Dropout mit höherer Rate tut dasselbe.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/normnet.py"/>
        <source>{0} is classic, which learns best with Adadelta at a learning rate of 10.</source>
        <translation>{0} ist klassisch und lernt am besten mit Adadelta und einer Lernrate von 10.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/normnet.py"/>
        <source>{0} works without a bias, but {1} scaling shifts the inputs, which acts as a hidden one.</source>
        <translation>{0} arbeitet ohne Bias, aber die Skalierung {1} verschiebt die Eingaben, was wie ein versteckter wirkt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/normnet.py"/>
        <source>{0} has a bias, which NormNet leaves out; keep it for comparisons only.</source>
        <translation>{0} hat einen Bias, den NormNet weglässt; nur zum Vergleich behalten.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/normnet.py"/>
        <source>Use a learning rate of {0}</source>
        <translation>Lernrate {0} verwenden</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/normnet.py"/>
        <source>{0} learns slowly at a learning rate of {1}; 0.01 suits NormNet.</source>
        <translation>{0} lernt langsam mit einer Lernrate von {1}; 0.01 passt zu NormNet.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/normnet.py"/>
        <source>{0} divides by its live connections, which collapses while connections are dropped.</source>
        <translation>{0} teilt durch die lebenden Verbindungen, was zusammenbricht, während Verbindungen entfernt werden.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/normnet.py"/>
        <source>Remove the bias of {0}</source>
        <translation>Bias von {0} entfernen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/optimizer.py"/>
        <source>A learning rate of {0} is very {1} for {2}; {3} is usual.</source>
        <translation>Eine Lernrate von {0} ist sehr {1} für {2}; üblich ist {3}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/optimizer.py"/>
        <source>SGD takes the features of {0} unscaled, so that the largest decide every step.</source>
        <translation>SGD nimmt die Merkmale von {0} unskaliert, sodass die größten jeden Schritt bestimmen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/optimizer.py"/>
        <source>{0} takes its mean from batches of only {1}.</source>
        <translation>{0} bildet das Mittel aus Batches von nur {1}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/optimizer.py"/>
        <source>The features of {0} are not scaled.</source>
        <translation>Die Merkmale von {0} sind nicht skaliert.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/pruning.py"/>
        <source>Pruning every {0} leaves no time for it within {1}.</source>
        <translation>Ausdünnen alle {0} lässt dafür innerhalb von {1} keine Zeit.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/pruning.py"/>
        <source>Pruning leaves {0} for {1}, so that some have none.</source>
        <translation>Das Ausdünnen lässt {0} für {1}, sodass manche keine haben.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/pruning.py"/>
        <source>Pruning is to end at {0} of the run, but starts at {1}, all at once.</source>
        <translation>Das Ausdünnen soll bei {0} des Laufs enden, beginnt aber bei {1}, alles auf einmal.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/pruning.py"/>
        <source>Drop only {0}</source>
        <translation>Nur {0} entfernen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/pruning.py"/>
        <source>Prune every {0}</source>
        <translation>Alle {0} ausdünnen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/shapes.py"/>
        <source>{0} gets {1}, which is flat already.</source>
        <translation>{0} bekommt {1}, was schon flach ist.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/shapes.py"/>
        <source>{0} takes {1} twice.</source>
        <translation>{0} nimmt {1} zweimal.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/shapes.py"/>
        <source>{0} makes {1} of {2}, which changes nothing.</source>
        <translation>{0} macht {1} aus {2}, was nichts ändert.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/shapes.py"/>
        <source>{0} gives whole numbers, so {1} before it cannot learn through it.</source>
        <translation>{0} ergibt ganze Zahlen, sodass {1} davor nicht dadurch lernen kann.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/shapes.py"/>
        <source>{0} wants {1}, but gets {2}.</source>
        <translation>{0} will {1}, bekommt aber {2}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/signal.py"/>
        <source>Without normalisation, a signal {0} from {1} to {2}.</source>
        <translation>Ohne Normalisierung {0} ein Signal von {1} bis {2}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/signal.py"/>
        <source>From {0} to {1} classic NormNet layers follow each other, and their gradients explode.</source>
        <translation>Von {0} bis {1} folgen klassische NormNet-Schichten aufeinander, und ihre Gradienten explodieren.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/signal.py"/>
        <source>From {0} to {1} {2} squash their values, so that the first ones hardly learn.</source>
        <translation>Von {0} bis {1} stauchen {2} ihre Werte, sodass die ersten kaum lernen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/windows.py"/>
        <source>{0} pools windows of {1}, which changes nothing.</source>
        <translation>{0} fasst Fenster von {1} zusammen, was nichts ändert.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/windows.py"/>
        <source>{0} steps {1} places with a window of {2}, so that it never sees those between.</source>
        <translation>{0} geht {1} Stellen weiter mit einem Fenster von {2} und sieht die dazwischen nie.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/windows.py"/>
        <source>Use strides of {0}</source>
        <translation>Schrittweite {0} verwenden</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/windows.py"/>
        <source>{0} slides a window of {1} over a single place.</source>
        <translation>{0} schiebt ein Fenster von {1} über eine einzige Stelle.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/windows.py"/>
        <source>Use a window of {0}</source>
        <translation>Fenster von {0} verwenden</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/windows.py"/>
        <source>{0} has {1} because {2} hands it every place of {3}.</source>
        <translation>{0} hat {1}, weil {2} jede Stelle von {3} hineingibt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/checks/windows.py"/>
        <source>{0} gets {1}, which leaves nothing to pool.</source>
        <translation>{0} bekommt {1}, sodass nichts zusammenzufassen bleibt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/fixes.py"/>
        <source>Match the {0} of {1} to the {2} classes</source>
        <translation>{0} von {1} an die {2} Klassen anpassen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/fixes.py"/>
        <source>Match the {0} of {1} to the {2} target {3}</source>
        <translation>{0} von {1} an die {2} Ziele anpassen ({3})</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/fixes.py"/>
        <source>Match the {0} of {1} to the {2} features</source>
        <translation>{0} von {1} an die {2} Merkmale anpassen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/fixes.py"/>
        <source>Use {0} in {1}</source>
        <translation>{0} in {1} verwenden</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/fixes.py"/>
        <source>Insert Reshape to {0}</source>
        <translation>Umformen zu {0} einfügen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/fixes.py"/>
        <source>Insert Dense with {0} units</source>
        <translation>Dense mit {0} Einheiten einfügen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/fixes.py"/>
        <source>Insert Cast to {0}</source>
        <translation>Umwandeln in {0} einfügen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/fixes.py"/>
        <source>Insert Permute to {0}</source>
        <translation>Permutieren zu {0} einfügen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/fixes.py"/>
        <source>Let {0} keep its dimensions</source>
        <translation>{0} soll seine Dimensionen behalten</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/fixes.py"/>
        <source>Match {0} to {1}</source>
        <translation>{0} an {1} anpassen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/fixes.py"/>
        <source>Take {0} out</source>
        <translation>{0} herausnehmen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/fixes.py"/>
        <source>Remove a wire from {0}</source>
        <translation>Eine Leitung von {0} entfernen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/fixes.py"/>
        <source>Put {0} behind {1}</source>
        <translation>{0} hinter {1} setzen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/fixes.py"/>
        <source>Use global average pooling in place of {0}</source>
        <translation>Globales Mittelwert-Pooling statt {0} verwenden</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/fixes.py"/>
        <source>{0} has other wires, too.</source>
        <translation>{0} hat auch andere Leitungen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/fixes.py"/>
        <source>“{0}” no longer fits the design.</source>
        <translation>„{0}“ passt nicht mehr zum Entwurf.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/inner.py"/>
        <source>Inside {0}: {1}</source>
        <translation>In {0}: {1}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/planner.py"/>
        <source>{0} has no known layer.</source>
        <translation>{0} hat keine bekannte Schicht.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/planner.py"/>
        <source>And {0} more.</source>
        <translation>Und {0} weitere.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/shape_checks.py"/>
        <source>{0} needs {1}, but gets {2} values.</source>
        <translation>{0} braucht {1}, bekommt aber Werte der Art {2}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/shape_checks.py"/>
        <source>{0} needs {1}, but gets {2}.</source>
        <translation>{0} braucht {1}, bekommt aber {2}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/shape_faults.py"/>
        <source>{0} has a window of {1}, larger than the {2} that it slides over.</source>
        <translation>{0} hat ein Fenster von {1}, größer als die {2}, über die es gleitet.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/shape_faults.py"/>
        <source>{0} cannot join {1}.</source>
        <translation>{0} kann {1} nicht vereinen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/shape_faults.py"/>
        <source>Match the {0} of {1} to {2}</source>
        <translation>{0} von {1} an {2} anpassen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/shape_faults.py"/>
        <source>{0} cannot join {1} values.</source>
        <translation>{0} kann Werte der Art {1} nicht vereinen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/shape_faults.py"/>
        <source>{0} makes {1}, a multiple of {2} values, but gets {3}.</source>
        <translation>{0} macht {1}, ein Vielfaches von {2} Werten, bekommt aber {3}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/shape_faults.py"/>
        <source>{0} makes {1}, but gets {2}.</source>
        <translation>{0} macht {1}, bekommt aber {2}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/shape_faults.py"/>
        <source>{0} from {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/shape_faults.py"/>
        <source>Pad the input of {0}</source>
        <translation>Eingabe von {0} auffüllen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/shape_faults.py"/>
        <source>{0} values</source>
        <translation>{0} Werte</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/shape_faults.py"/>
        <source>{0}, which are {1} values</source>
        <translation>{0}, das sind {1} Werte</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/shape_faults.py"/>
        <source>Let {0} follow from the rest: {1}</source>
        <translation>{0} aus dem Rest folgen lassen: {1}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/wording.py"/>
        <source>{0} GiB</source>
        <translation>{0} GiB</translation>
    </message>
    <message>
        <location filename="../../brains_engine/planning/wording.py"/>
        <source>{0} and {1}</source>
        <translation>{0} und {1}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/reasons.py"/>
        <source>has an unknown kind {0}; known are {1}</source>
        <translation>hat eine unbekannte Art {0}; bekannt sind {1}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/reasons.py"/>
        <source>{0}, but is {1}</source>
        <translation>{0}, ist aber {1}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/reasons.py"/>
        <source>must hold {0} {1} {2}, but holds {3}</source>
        <translation>verlangt {0} {1} {2}, enthält aber {3}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/reasons.py"/>
        <source>must be at least {0}</source>
        <translation>erlaubt mindestens {0}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/reasons.py"/>
        <source>must be more than {0}</source>
        <translation>erlaubt nur mehr als {0}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/reasons.py"/>
        <source>must be at most {0}</source>
        <translation>erlaubt höchstens {0}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/reasons.py"/>
        <source>must be less than {0}</source>
        <translation>erlaubt nur weniger als {0}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/reasons.py"/>
        <source>must have at least {0}</source>
        <translation>verlangt mindestens {0}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/reasons.py"/>
        <source>must have at most {0}</source>
        <translation>erlaubt nur bis zu {0}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/reasons.py"/>
        <source>must be written as {0}</source>
        <translation>muss so geschrieben werden: {0}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/reasons.py"/>
        <source>must be {0}</source>
        <translation>erlaubt nur {0}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/database.py"/>
        <source>The path {0} is too long for a run: at most {1} bytes.</source>
        <translation>Der Pfad {0} ist zu lang für einen Lauf: höchstens {1} Bytes.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/database.py"/>
        <source>{0} was written by a newer version of Brains.</source>
        <translation>{0} wurde von einer neueren Version von Brains geschrieben.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/database.py"/>
        <source>{0} holds no complete run.</source>
        <translation>{0} enthält keinen vollständigen Lauf.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/database.py"/>
        <source>{0} holds no run.</source>
        <translation>{0} enthält keinen Lauf.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/database.py"/>
        <source>The run's store {0} cannot be used: {1}.</source>
        <translation>Der Speicher {0} des Laufs kann nicht verwendet werden: {1}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/database.py"/>
        <source>The run's store {0} is damaged.</source>
        <translation>Der Speicher {0} des Laufs ist beschädigt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/folder.py"/>
        <source>{0} already holds a run.</source>
        <translation>{0} enthält schon einen Lauf.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/folder.py"/>
        <source>{0} is not empty and holds no run.</source>
        <translation>{0} ist nicht leer und enthält keinen Lauf.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/folder.py"/>
        <source>The settings of the run in {0} are damaged.</source>
        <translation>Die Einstellungen des Laufs in {0} sind beschädigt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/folder.py"/>
        <source>{0} holds no complete run: {1} cannot be read, {2}.</source>
        <translation>{0} enthält keinen vollständigen Lauf: {1} kann nicht gelesen werden, {2}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/folder.py"/>
        <source>{0} of the run in {1} is damaged.</source>
        <translation>{0} des Laufs in {1} ist beschädigt.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/folder.py"/>
        <source>The run in {0} is in use by another process.</source>
        <translation>Der Lauf in {0} wird von einem anderen Prozess verwendet.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/folder.py"/>
        <source>The run folder {0} cannot be used: {1}.</source>
        <translation>Der Ordner {0} des Laufs kann nicht verwendet werden: {1}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/tensors.py"/>
        <source>The weight {0} in {1} is too large to be looked at, or holds no real numbers.</source>
        <translation>Das Gewicht {0} in {1} ist zu groß zum Ansehen, oder enthält keine reellen Zahlen.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/tensors.py"/>
        <source>The checkpoint {0} is damaged: its header is too large.</source>
        <translation>Der Prüfpunkt {0} ist beschädigt: sein Kopf ist zu groß.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/tensors.py"/>
        <source>The checkpoint {0} is damaged: it is not a complete safetensors file.</source>
        <translation>Der Prüfpunkt {0} ist beschädigt: er ist keine vollständige safetensors-Datei.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/runs/tensors.py"/>
        <source>The checkpoint {0} is damaged: its tensors cannot be read.</source>
        <translation>Der Prüfpunkt {0} ist beschädigt: seine Tensoren können nicht gelesen werden.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/spec/augmentation.py"/>
        <source>needs images with {0} channels, but gets {1}</source>
        <translation>braucht Bilder mit {0} Kanälen, bekommt aber {1}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/spec/axes.py"/>
        <source>asks for axis {0}, but gets {1}</source>
        <translation>fragt nach Achse {0}, bekommt aber {1}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/spec/axes.py"/>
        <source>asks for a dimension twice: {0}</source>
        <translation>fragt zweimal nach einer Dimension: {0}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/spec/axes.py"/>
        <source>asks for {0}, which two dimensions of {1} are called</source>
        <translation>fragt nach {0}, wie zwei Dimensionen von {1} heißen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/spec/bypass.py"/>
        <source>{0} cannot be bypassed: nothing comes into it that could be handed on.</source>
        <translation>{0} kann nicht überbrückt werden: es kommt nichts herein, das weitergegeben werden könnte.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/spec/bypass.py"/>
        <source>{0} cannot be bypassed: nothing leaves it.</source>
        <translation>{0} kann nicht überbrückt werden: es geht nichts hinaus.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/spec/bypass.py"/>
        <source>{0} cannot be bypassed: it takes {1} wires, and nothing says which of them is to go on.</source>
        <translation>{0} kann nicht überbrückt werden: es kommen {1} Leitungen herein, und nichts sagt, welche davon weiterführen soll.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/spec/bypass.py"/>
        <source>{0} cannot be bypassed: its output {1} is wired, and none of its inputs stands for it.</source>
        <translation>{0} kann nicht überbrückt werden: der Ausgang {1} ist verbunden, und keiner der Eingänge steht für ihn.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/spec/compound.py"/>
        <source>cannot be built: inside, {0} {1}</source>
        <translation>kann nicht gebaut werden: im Inneren {0} {1}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/spec/compound.py"/>
        <source>cannot be repeated: it has {0}, but {1}</source>
        <translation>kann nicht wiederholt werden: der Block hat {0}, aber {1}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/spec/compound.py"/>
        <source>cannot share its weights: {0} gets {1} first, and {2} in a later repeat</source>
        <translation>kann seine Gewichte nicht teilen: {0} bekommt zuerst {1}, und {2} in einer späteren Wiederholung</translation>
    </message>
    <message>
        <location filename="../../brains_engine/spec/compound.py"/>
        <source>stands for more than {0} layers, which is more than a network can have</source>
        <translation>steht für mehr als {0} Schichten, mehr als ein Netz haben kann</translation>
    </message>
    <message>
        <location filename="../../brains_engine/spec/compound.py"/>
        <source>cannot be repeated: in repeat {0}, it {1}</source>
        <translation>kann nicht wiederholt werden: in Wiederholung {0} gilt: der Block {1}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/spec/compound.py"/>
        <source>has nothing wired to {0}</source>
        <translation>hat nichts an {0}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/spec/compound.py"/>
        <source>gives nothing at {0}: nothing that is known is wired to it inside</source>
        <translation>gibt nichts an {0}: innen hängt daran nichts Bekanntes</translation>
    </message>
    <message>
        <location filename="../../brains_engine/spec/compound.py"/>
        <source>is a layer {0}, which this program does not have</source>
        <translation>ist eine Schicht {0}, die dieses Programm nicht hat</translation>
    </message>
    <message>
        <location filename="../../brains_engine/spec/compound.py"/>
        <source>cannot be built: {0}</source>
        <translation>kann nicht gebaut werden: {0}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/spec/compound.py"/>
        <source>is wired to {0}, which gives nothing there</source>
        <translation>hängt an {0}, das dort nichts ausgibt</translation>
    </message>
    <message>
        <location filename="../../brains_engine/spec/compound.py"/>
        <source>does not take {0} values of the shape {1}</source>
        <translation>nimmt Werte der Art {0} von der Form {1} nicht an</translation>
    </message>
    <message>
        <location filename="../../brains_engine/spec/einsum.py"/>
        <source>must not give {0}, which no tensor has</source>
        <translation>darf {0} nicht ergeben, das kein Tensor hat</translation>
    </message>
    <message>
        <location filename="../../brains_engine/spec/einsum.py"/>
        <source>multiplies {0} tensors, but has {1} wires</source>
        <translation>multipliziert {0} Tensoren, hat aber {1} Leitungen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/spec/einsum.py"/>
        <source>must not hold {0} twice in {1}</source>
        <translation>darf {0} nicht zweimal in {1} enthalten</translation>
    </message>
    <message>
        <location filename="../../brains_engine/spec/einsum.py"/>
        <source>wants {0} dimensions ({1}) of tensor {2}, but gets {3}</source>
        <translation>will {0} Dimensionen ({1}) von Tensor {2}, bekommt aber {3}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/spec/einsum.py"/>
        <source>needs one size for {0}, but gets {1} and {2}</source>
        <translation>braucht eine Größe für {0}, bekommt aber {1} und {2}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/spec/masks.py"/>
        <source>needs a mask of {0}, but gets one of {1}</source>
        <translation>braucht eine Maske von {0}, bekommt aber eine von {1}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/spec/registry.py"/>
        <source>There is no layer {0}.</source>
        <translation>Es gibt keine Schicht {0}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/spec/registry.py"/>
        <source>two layers share the id {0}</source>
        <translation>zwei Schichten teilen die Kennung {0}</translation>
    </message>
    <message>
        <location filename="../../brains_engine/spec/shapes.py"/>
        <source>has a window of {0}, larger than the {1} it slides over</source>
        <translation>hat ein Fenster von {0}, größer als die {1}, über die es gleitet</translation>
    </message>
    <message>
        <location filename="../../brains_engine/spec/shapes.py"/>
        <source>{0} dimensions need as many names, but got {1}.</source>
        <translation>{0} Dimensionen brauchen ebenso viele Namen, bekamen aber {1}.</translation>
    </message>
    <message>
        <location filename="../../brains_engine/spec/shapes.py"/>
        <source>cannot merge {0} with {1}</source>
        <translation>kann {0} nicht mit {1} vereinen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/spec/shapes.py"/>
        <source>cannot merge {0} values with {1} values</source>
        <translation>kann Werte der Art {0} nicht mit solchen der Art {1} vereinen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/spec/windows.py"/>
        <source>has {0} sizes ({1}) for {2} spatial dimensions</source>
        <translation>hat {0} Größen ({1}) für {2} räumliche Dimensionen</translation>
    </message>
    <message>
        <location filename="../../brains_engine/templates.py"/>
        <source>There is no template {0}.</source>
        <translation>Es gibt keine Vorlage {0}.</translation>
    </message>
</context>
</TS>
