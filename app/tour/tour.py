"""The tour under way: shows its steps one after the other, and goes on when the user does what a step asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.tour.bubble import Bubble
from app.tour.spotlight import Spotlight, place_beside
from app.tour.steps import STEPS, Seen
from app.translation import tr
from brains_engine.templates import TEMPLATE_IDS, list_templates

if TYPE_CHECKING:
    from app.actions.action_set import ActionSet
    from app.canvas.view import CanvasView
    from app.documents import Documents
    from app.inspector.panel import InspectorPanel
    from app.main_window import MainWindow
    from app.run.controller import RunController
    from app.session import Session
    from app.theme import Theme
    from app.tour.steps import Step

EXAMPLE = TEMPLATE_IDS[0]
FOLLOW_MS = 100
_OFFER, _CLOSING = -1, len(STEPS)


class Tour(QObject):
    """Never edits a design: what it teaches, the user does, in the example.

    Attributes:
        began: The tour is under way.
    """

    began = Signal()

    def __init__(
        self,
        session: Session,
        controller: RunController,
        documents: Documents,
        canvas: CanvasView,
        inspector: InspectorPanel,
        window: MainWindow,
        actions: ActionSet,
        theme: Theme,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._controller = controller
        self._documents = documents
        self._canvas = canvas
        self._inspector = inspector
        self._window = window
        self._actions = actions
        self.spotlight = Spotlight(theme, window)
        self.bubble = Bubble(theme, window)
        self.bubble.forward.connect(self.go_on)
        self.bubble.backward.connect(self.go_back)
        self.bubble.ended.connect(self.end)
        self._place: int | None = None
        self._before = Seen()
        # A dock that is folded and a tab that is chosen tell nobody: the ring looks where its target is.
        self._timer = QTimer(self)
        self._timer.setInterval(FOLLOW_MS)
        self._timer.timeout.connect(self.follow)
        for signal in (session.analysed, controller.state_changed, window.run_tabs.currentChanged):
            signal.connect(self._look)
        session.design_replaced.connect(self._begin_anew)

    @property
    def is_running(self) -> bool:
        """Whether a step is shown."""
        return self._place is not None

    @property
    def place(self) -> int | None:
        """Number of the step that is shown, from 0; -1 is the offer of the example, `len(STEPS)` the end."""
        return self._place

    def start(self) -> None:
        """Begin with the first step; where the design is the user's own, offer the example before."""
        self.began.emit()
        if self._is_example():
            self._show(0)
        elif self._session.snapshot.nodes or self._session.path is not None or not self._session.is_clean:
            self._show(_OFFER)
        else:
            self._open_example()
        self.bubble.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_on(self) -> None:
        """Show the next step, whether or not this one was done; after the last the tour ends."""
        if self._place is None:
            return
        if self._place == _OFFER:
            self._open_example()
        elif self._place == _CLOSING:
            self.end()
            return
        else:
            self._show(self._place + 1)
        self._take_keys()

    def go_back(self) -> None:
        """Show the step before."""
        if self._place is not None and self._place > 0:
            self._show(self._place - 1)
            self._take_keys()

    def end(self) -> None:
        """Close the tour; the keys go to the canvas."""
        if self._place is None:
            return
        self._place = None
        self._timer.stop()
        had_keys = self.bubble.isAncestorOf(QApplication.focusWidget() or self._window)
        for widget in (self._window, self._canvas):
            widget.removeEventFilter(self)
        self.bubble.hide()
        self.spotlight.hide()
        if had_keys:
            self._canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        self._actions.update()

    def set_theme(self, theme: Theme) -> None:
        """Show in another theme."""
        self.spotlight.set_theme(theme)
        self.bubble.set_theme(theme)
        self.follow()

    def follow(self) -> None:
        """Put ring and bubble to where the targets are now."""
        if self._place is None:
            return
        step = self._step
        if step is not None and step.action:
            self.bubble.show_reason(self._actions.reason(step.action))
        found = [self._window.findChild(QWidget, name) for name in (step.targets if step else ())]
        holes = [self._rect(widget) for widget in found if widget is not None and widget.isVisible()]
        area = self._window.rect()
        self.spotlight.setGeometry(area)
        self.spotlight.light(holes)
        self.bubble.move(place_beside(self.bubble.size(), holes[0] if holes else QRect(), area))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size; end by an Esc that means nothing else where the keys are."""
        if watched is self._window and event.type() == QEvent.Type.Resize:
            QTimer.singleShot(0, self, self.follow)
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and (watched is self._window or (watched is self._canvas and self._canvas_is_at_rest()))
        ):
            self.end()
            return True
        return super().eventFilter(watched, event)

    @property
    def _step(self) -> Step | None:
        return STEPS[self._place] if self._place is not None and 0 <= self._place < len(STEPS) else None

    def _show(self, place: int) -> None:
        was_running = self.is_running
        self._place = place
        self._before = self._see()
        step = self._step
        if step is not None:
            self._prepare(step)
            self._before = self._see()
            count = tr("Step {number} of {total}", number=place + 1, total=len(STEPS))
            self.bubble.tell(
                tr(step.title), tr(step.text), count=count, back=place > 0, on=tr("Next"), out=tr("Skip the tour")
            )
        elif place == _OFFER:
            self.bubble.tell(
                tr("A tour in the example"),
                tr("The tour adds a layer and trains. It does so in an example, so that your design stays as it is."),
                on=tr("Open the example"), out=tr("Not now"),
            )  # fmt: skip
        else:
            self.bubble.tell(
                tr("That was the tour"),
                tr(
                    "F1 tells of whatever is selected, and Help, Welcome shows {count} templates to begin with.",
                    count=len(TEMPLATE_IDS),
                ),
                on=tr("Done"),
            )
        self._raise()
        if not was_running:
            for widget in (self._window, self._canvas):
                widget.installEventFilter(self)
            self._timer.start()
            self._actions.update()

    def _raise(self) -> None:
        for part in (self.spotlight, self.bubble):
            part.show()
            part.raise_()
        self.follow()
        self.bubble.announce()

    def _prepare(self, step: Step) -> None:
        """Bring into sight what the step is about."""
        dock = self._window.findChild(QWidget, step.dock) if step.dock else None
        if dock is not None:
            dock.show()
        if step.tab:
            self._window.show_tab(step.tab)
        if step.needs_layer:
            level = self._session.level
            if not level.selection.ids & level.snapshot.nodes.keys():
                costs = level.analysis.nodes
                largest = max(costs, key=lambda node: costs[node].params.total, default="")
                level.selection.set((largest,) if largest else ())
            self._inspector.show_tab("layer")

    def _look(self, *_: object) -> None:
        """Go on where the step is done; the keys stay where the user has them."""
        step = self._step
        if step is None:
            return
        now = self._see()
        if step.done(self._before, now):
            assert self._place is not None
            self._show(self._place + 1)
        elif step.action:
            self.follow()

    def _see(self) -> Seen:
        snapshot = self._session.level.snapshot
        return Seen(
            nodes=dict(snapshot.nodes),
            links=frozenset(snapshot.links),
            training=self._session.snapshot.settings.training,
            is_training=self._controller.activity == "train",
            tab=self._window.tab,
        )

    def _begin_anew(self) -> None:
        """Another design is open: what is done is measured from there."""
        if self._place is not None:
            self._show(0 if self._place == _OFFER else self._place)

    def _open_example(self) -> None:
        was_running = self.is_running
        self._documents.begin(EXAMPLE)
        if not was_running and self._is_example():
            self._show(0)

    def _is_example(self) -> bool:
        """Whether the example is open as it ships."""
        session = self._session
        return session.path is None and session.is_clean and session.title == list_templates()[0].title

    def _take_keys(self) -> None:
        if self.is_running:
            self.bubble.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def _rect(self, widget: QWidget) -> QRect:
        return QRect(widget.mapTo(self._window, QPoint(0, 0)), widget.size())

    def _canvas_is_at_rest(self) -> bool:
        """Whether Esc means nothing to the canvas: no gesture, no popup, no selection, no open block."""
        level, chrome = self._canvas.level, self._canvas.chrome
        busy = self._canvas.gestures.current is not None or chrome.search.isVisible() or chrome.has_popup
        return not (busy or level.selection.ids or level.path)
