"""The Layer tab: the options of the selected layers, and what is known of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from app.icons import layer_icon_name, pixmap
from app.inspector.bindings import Bindings
from app.inspector.block_section import BlockSection
from app.inspector.facts import FactsGrid
from app.inspector.form import OptionsForm
from app.inspector.problem_cards import ProblemCards
from app.inspector.section import Section
from app.inspector.targets import LayerTarget
from app.measures import show_bytes, show_count, show_large
from app.theme import ICON_SIZE, SPACE_L, SPACE_M
from brains_engine.design import edits
from brains_engine.errors import BrainsError
from brains_engine.planning.receptive import receptive_field

if TYPE_CHECKING:
    from app.session import Session
    from app.theme import Theme
    from brains_engine.spec.shapes import TensorType

NOTHING = "Select a layer on the canvas to see its options here."


class LayerTab(QWidget):
    """Follows the selection: a form for one layer, or for what several have in common."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("layer_tab")
        self._level = session.level
        self._theme = theme
        self._target = LayerTarget(self._level.design, ())
        self._shown_forms: object = None
        self._bindings: Bindings | None = None
        self.form = OptionsForm((), self._target.commit, theme)
        self.icon = QLabel()
        self.name = QLineEdit()
        self.name.setObjectName("layer_name")
        self.name.setAccessibleName("Name of the layer")
        self.name.editingFinished.connect(self._rename)
        self.title = _text("title", "selection_title")
        self.summary = _text("caption", "layer_summary")
        self.refusal = _text("error", "layer_error")
        self.empty = _text("muted", "layer_empty")
        self.empty.setText(NOTHING)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.problems = ProblemCards(lambda: self._level.design, theme)
        self.problems.refused.connect(self._refuse)
        self.facts = FactsGrid("layer_facts")
        self.block = BlockSection(self._level, theme)
        self.costs = Section("Shapes and costs", theme)
        self.costs.rows.addWidget(self.facts)
        self._lay_out()
        self.select()

    def select(self) -> None:
        """Show the layers that are selected now."""
        snapshot = self._level.design.snapshot
        node_ids = sorted(key for key in self._level.selection.ids if key in snapshot.nodes)
        self._target = LayerTarget(self._level.design, node_ids)
        self._refuse("")
        self._fit_form()
        self.refresh()

    def refresh(self) -> None:
        """Show what the design holds of them now."""
        snapshot = self._level.design.snapshot
        if any(node_id not in snapshot.nodes for node_id in self._target.node_ids):
            self.select()
            return
        self._fit_form()
        count = len(self._target.node_ids)
        self._show_parts(count)
        if count:
            self.form.show_values(*self._target.values())
        if self._bindings is not None:
            self._bindings.refresh()
        self.block.show_node(self._target.node_ids[0] if count == 1 else "")
        if count == 1:
            self._show_one(self._target.node_ids[0])
        elif count:
            self.title.setText(f"{count} layers")
            common = "Options that they have in common; a change is made to all of them."
            self.summary.setText(common if self.form.rows or self.form.parts else "They have no option in common.")
        self.show_analysis()

    def show_analysis(self) -> None:
        """Show shapes, costs and problems."""
        node_ids, analysis = self._target.node_ids, self._level.analysis
        nodes = [analysis.nodes[node_id] for node_id in node_ids if node_id in analysis.nodes]
        facts = []
        if len(nodes) == 1:
            for title, ports in (("Input", nodes[0].inputs), ("Output", nodes[0].outputs)):
                facts += [(_port_title(title, name, ports), _shape(tensor)) for name, tensor in ports.items()]
            field = receptive_field(self._level.design.snapshot, analysis, nodes[0].node.id)
            if field is not None and max(field.sizes) > 1:
                facts.append(("Receptive field", str(field)))
        trainable = sum(node.params.trainable for node in nodes)
        fixed = sum(node.params.non_trainable for node in nodes)
        facts.append(("Parameters", show_count(trainable + fixed)))
        if fixed:
            facts.append(("of them fixed", show_count(fixed)))
        facts.append(("FLOPs a sample", show_large(sum(node.flops for node in nodes))))
        facts.append(("Activations a sample", show_bytes(sum(node.activation_bytes for node in nodes))))
        self.facts.show_facts(facts)
        self.problems.show_problems([p for node_id in node_ids for p in analysis.problems_of(node_id)])

    def set_theme(self, theme: Theme) -> None:
        """Tint all icons anew."""
        self._theme = theme
        for part in (self.form, self.problems, self.costs, self.block):
            part.set_theme(theme)
        if self._bindings is not None:
            self._bindings.set_theme(theme)
        self.refresh()

    def _show_one(self, node_id: str) -> None:
        node = self._level.design.snapshot.node(node_id)
        spec = self._level.design.registry[node.layer]
        if not (self.name.hasFocus() and self.name.isModified()):
            self.name.setText(node.name)
        self.summary.setText(f"{spec.title}. {spec.summary}")
        picture = pixmap(
            layer_icon_name(node.layer, spec.family),
            self._theme.family(spec.family),
            ICON_SIZE,
            self.devicePixelRatioF(),
        )
        self.icon.setPixmap(picture)
        self.icon.setAccessibleName(spec.title)

    def _show_parts(self, count: int) -> None:
        self.empty.setVisible(count == 0)
        self.title.setVisible(count > 1)
        for single in (self.name, self.icon):
            single.setVisible(count == 1)
        for shared in (self.summary, self.form, self.costs):
            shared.setVisible(count > 0)

    def _fit_form(self) -> None:
        """Make another form where other layers are selected, or the parameters of a block are others now."""
        registry, nodes = self._level.registry, self._level.snapshot.nodes
        layers = dict.fromkeys(nodes[node_id].layer for node_id in self._target.node_ids)
        follower = self._target.node_ids if self._level.block is not None else ()
        wanted = (*((layer, registry[layer].Options) for layer in layers), *follower)
        if wanted != self._shown_forms:
            self._shown_forms = wanted
            self._replace_form()

    def _replace_form(self) -> None:
        old = self.form
        fields = self._target.fields() if self._target.node_ids else ()
        self.form = OptionsForm(fields, lambda path, value: self._target.commit(path, value), self._theme)
        self._column.replaceWidget(old, self.form)
        old.hide()
        old.deleteLater()
        self._bindings = None
        if self._level.block is not None and len(self._target.node_ids) == 1:
            self._bindings = Bindings(self._level, self._target.node_ids[0], self.form.rows, self._theme)

    def _rename(self) -> None:
        if len(self._target.node_ids) != 1 or not self.name.isModified():
            return
        self.name.setModified(False)
        node_id = self._target.node_ids[0]
        try:
            edits.rename(self._level.design, node_id, self.name.text())
        except BrainsError as error:
            self.name.setText(self._level.design.snapshot.node(node_id).name)
            self._refuse(str(error))
        else:
            self._refuse("")

    def _refuse(self, sentence: str) -> None:
        self.refusal.setText(sentence)
        self.refusal.setVisible(bool(sentence))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(SPACE_M)
        head.addWidget(self.icon)
        head.addWidget(self.name, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        self._column.setSpacing(SPACE_M)
        self._column.addLayout(head)
        for widget in (self.title, self.refusal, self.summary, self.problems, self.form, self.block, self.costs):
            self._column.addWidget(widget)
        self._column.addStretch(1)
        self._column.addWidget(self.empty)
        self._column.addStretch(1)


def _text(role: str, name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setProperty("role", role)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def _shape(tensor: TensorType) -> str:
    """Sizes, and under them what they are."""
    return f"{tensor}\n{' '.join(tensor.names)}".rstrip()


def _port_title(side: str, name: str, ports: object) -> str:
    """`Input` for the only one, `Input inputs_2` for one of several."""
    several = hasattr(ports, "__len__") and len(ports) > 1
    return f"{side} {name}" if several else side
