"""The Layer tab: the options of the selected layers, and what is known of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from app.icons import layer_icon_name, pixmap
from app.inspector import option_clipboard
from app.inspector.bindings import Bindings
from app.inspector.block_section import BlockSection
from app.inspector.bypass_line import BypassLine
from app.inspector.empty_layer import EmptyLayer
from app.inspector.facts import FactsGrid
from app.inspector.form import OptionsForm
from app.inspector.form_bar import FormBar
from app.inspector.help_card import HelpCard
from app.inspector.layer_forms import LayerForms
from app.inspector.precision_line import PrecisionLine
from app.inspector.problem_cards import ProblemCards
from app.inspector.section import Section
from app.inspector.services import Services
from app.inspector.targets import LayerTarget
from app.measures import show_bytes, show_count, show_large
from app.sentences import say
from app.theme import ICON_SIZE, SPACE_L, SPACE_M
from app.translation import tr
from brains_engine.design import edits
from brains_engine.errors import BrainsError
from brains_engine.planning.receptive import receptive_field

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from app.inspector.field_row import FieldRow
    from app.session import Session
    from app.theme import Theme
    from brains_engine.fields import FieldDescription
    from brains_engine.spec.shapes import TensorType


class LayerTab(QWidget):
    """Follows the selection: a form for one layer, or for what several have in common.

    Signals:
        page_asked: A page of the handbook is wanted.
        notice: A sentence on what was done.
    """

    page_asked = Signal(str)
    notice = Signal(str)

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("layer_tab")
        self._level = session.level
        self._theme = theme
        self._target = LayerTarget(self._level.design, ())
        self._fields: Sequence[FieldDescription] = ()
        self._shown_forms: object = None
        self._bindings: Bindings | None = None
        self._services = Services(
            commit=lambda path, value: self._target.commit(path, value),
            reset=lambda path: self._target.reset(path),
            gesture=lambda held: session.recorder.hold(held),
            help=self._tell,
            spread=lambda path: self._target.spread(path),
        )
        self.bar = self._make_bar(theme)
        self.forms = LayerForms()
        self.form = self.forms.show_form((), lambda: OptionsForm((), self._services, theme))
        self.unmatched = _text("muted", "layer_unmatched")
        self.icon = QLabel()
        self.name = QLineEdit()
        self.name.setObjectName("layer_name")
        self.name.setAccessibleName(tr("Name of the layer"))
        self.name.editingFinished.connect(self._rename)
        self.title = _text("title", "selection_title")
        self.summary = _text("caption", "layer_summary")
        self.refusal = _text("error", "layer_error")
        self.empty = EmptyLayer(self._level)
        self.problems = ProblemCards(lambda: self._level.design, theme)
        self.problems.refused.connect(self._refuse)
        self.bypass = BypassLine(self._level)
        self.facts = FactsGrid("layer_facts")
        self.block = BlockSection(self._level, theme)
        self.costs = Section(tr("Shapes and costs"), theme)
        self.precision = PrecisionLine(self._level)
        self.costs.rows.addWidget(self.precision)
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
            changed = self._target.changed()
            values, mixed = self._target.values()
            applying = self._target.applying(self._fields) if count > 1 else None
            self.form.show_values(values, mixed, changed=changed, applying=applying)
            self.bar.reset.setEnabled(bool(changed))
            self._show_unmatched()
        if self._bindings is not None:
            self._bindings.refresh()
        self.block.show_node(self._target.node_ids[0] if count == 1 else "")
        if count == 1:
            self._show_one(self._target.node_ids[0])
        elif count:
            self.title.setText(say(self._target.title))
            common = tr("Options that they have in common; a change is made to all of them.")
            self.summary.setText(common if self._fields else tr("They have no option in common."))
        self.show_analysis()

    def show_analysis(self) -> None:
        """Show shapes, costs and problems."""
        node_ids, analysis = self._target.node_ids, self._level.analysis
        nodes = [analysis.nodes[node_id] for node_id in node_ids if node_id in analysis.nodes]
        facts = []
        if len(nodes) == 1:
            for title, ports in ((tr("Input"), nodes[0].inputs), (tr("Output"), nodes[0].outputs)):
                facts += [(_port_title(title, name, ports), _shape(tensor)) for name, tensor in ports.items()]
            field = receptive_field(analysis, nodes[0].node.id)
            if field is not None and max(field.sizes) > 1:
                facts.append((tr("Receptive field"), str(field)))
        trainable = sum(node.params.trainable for node in nodes)
        fixed = sum(node.params.non_trainable for node in nodes)
        facts.append((tr("Parameters"), show_count(trainable + fixed)))
        if fixed:
            facts.append((tr("of them fixed"), show_count(fixed)))
        facts.append((tr("FLOPs a sample"), show_large(sum(node.flops for node in nodes))))
        facts.append((tr("Activations a sample"), show_bytes(sum(node.activation_bytes for node in nodes))))
        self.facts.show_facts(facts)
        self.bypass.show_nodes(node_ids)
        self.precision.show_nodes(node_ids)
        self.problems.show_problems([p for node_id in node_ids for p in analysis.problems_of(node_id)])

    def set_theme(self, theme: Theme) -> None:
        """Tint all icons anew."""
        self._theme = theme
        for part in (self.forms, self.bar, self.problems, self.costs, self.block):
            part.set_theme(theme)
        if self._bindings is not None:
            self._bindings.set_theme(theme)
        self.refresh()

    def _show_one(self, node_id: str) -> None:
        node = self._level.design.snapshot.node(node_id)
        spec = self._level.design.registry[node.layer]
        if not (self.name.hasFocus() and self.name.isModified()):
            self.name.setText(node.name)
        self.summary.setText(f"{say(spec.title)}. {say(spec.summary)}")
        picture = pixmap(
            layer_icon_name(node.layer, spec.family),
            self._theme.family(spec.family),
            ICON_SIZE,
            self.devicePixelRatioF(),
        )
        self.icon.setPixmap(picture)
        self.icon.setAccessibleName(say(spec.title))

    def _show_parts(self, count: int) -> None:
        self.empty.setVisible(count == 0)
        self.title.setVisible(count > 1)
        for single in (self.name, self.icon):
            single.setVisible(count == 1)
        for shared in (self.summary, self.forms, self.costs):
            shared.setVisible(count > 0)
        self.bar.setVisible(count > 0 and bool(self._fields))
        self.unmatched.setVisible(False)

    def _fit_form(self) -> None:
        """Make another form where other layers are selected, or the parameters of a block are others now."""
        registry, nodes = self._level.registry, self._level.snapshot.nodes
        layers = dict.fromkeys(nodes[node_id].layer for node_id in self._target.node_ids)
        follower = self._target.node_ids if self._level.block is not None else ()
        wanted = (*((layer, registry[layer].Options) for layer in layers), *follower)
        if wanted != self._shown_forms:
            self._shown_forms = wanted
            self._replace_form(wanted)

    def _replace_form(self, key: Hashable) -> None:
        self._fields = self._target.fields() if self._target.node_ids else ()
        self.form = self.forms.show_form(key, self._make_form)
        self._narrow()
        self._bindings = None
        if self._level.block is not None and len(self._target.node_ids) == 1:
            self._bindings = Bindings(self._level, self._target.node_ids[0], self.form.rows, self._theme)

    def _make_form(self) -> OptionsForm:
        return OptionsForm(self._fields, self._services, self._theme, parent=self.forms)

    def _narrow(self) -> None:
        self.form.narrow(self.bar.words, only_changed=self.bar.only_changed)
        self._show_unmatched()

    def _show_unmatched(self) -> None:
        is_narrow = bool(self.bar.words.strip()) or self.bar.only_changed
        self.unmatched.setVisible(bool(self._fields) and is_narrow and self.form.is_empty)
        if self.bar.words.strip():
            self.unmatched.setText(tr("No option of this name."))
        else:
            self.unmatched.setText(tr("Every option has its default."))

    def _tell(self, row: FieldRow) -> None:
        """Show what an option does."""
        node = self._level.snapshot.nodes[self._target.node_ids[0]]
        card = HelpCard(row)
        name = row.path.partition(".")[0]
        card.page_asked.connect(lambda: self.page_asked.emit(f"layers/{node.layer}.md#{name}"))
        card.show_beside(row)

    def _make_bar(self, theme: Theme) -> FormBar:
        bar = FormBar("layer", theme)
        bar.add_tool("copy", "copy", tr("Copy options"), tr("Copy the options of this layer (Ctrl+Alt+C)"), self._copy)
        bar.add_tool(
            "paste", "paste", tr("Paste options"), tr("Give these layers the copied options (Ctrl+Alt+V)"), self._paste
        )
        bar.set_theme(theme)
        bar.narrowed.connect(lambda: self._narrow())
        bar.reset_asked.connect(lambda: self._refuse(self._target.reset()))
        return bar

    def _copy(self) -> None:
        if len(self._target.node_ids) == 1:
            self.notice.emit(option_clipboard.copy_options(self._level))
        else:
            self.notice.emit(tr("Select one layer to copy its options."))

    def _paste(self) -> None:
        try:
            self.notice.emit(option_clipboard.paste_options(self._level))
        except BrainsError as error:
            self._refuse(str(error))
        else:
            self._refuse("")

    def _rename(self) -> None:
        if len(self._target.node_ids) != 1 or not self.name.isModified():
            return
        self.name.setModified(False)
        node_id = self._target.node_ids[0]
        try:
            edits.rename(self._level.design, node_id, self.name.text())
        except BrainsError as error:
            self.name.setText(self._level.design.snapshot.node(node_id).name)
            self._refuse(say(str(error)))
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
        for widget in (
            self.title,
            self.refusal,
            self.summary,
            self.bypass,
            self.problems,
            self.bar,
            self.unmatched,
            self.forms,
            self.block,
            self.costs,
        ):
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
