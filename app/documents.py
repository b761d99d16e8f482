"""What a window does with files: new, open, save, restore, export, with the questions they need."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog

from app.dialogs.about import AboutDialog
from app.dialogs.export import ExportDialog
from app.dialogs.gallery import TemplateGallery
from app.dialogs.import_report import ImportReportDialog
from app.dialogs.questions import ask_unsaved
from app.errand import Errand
from app.files import file_name
from app.handbook.pages import template_page
from app.handbook.window import HandbookWindow
from app.run.folders import list_runs
from app.sentences import say
from app.translation import mark, tr
from brains_engine.design.io import SUFFIX
from brains_engine.errors import BrainsError
from brains_engine.runs.store import list_checkpoints
from brains_engine.templates import list_templates

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog, QWidget

    from app.recovery import LostDesign
    from app.run.controller import RunController
    from app.session import Session
    from app.settings import Settings
    from app.theme import Theme
    from app.windows import Neighbours

_CODE_TITLES = {".py": mark("a Python script"), ".ipynb": mark("a notebook")}
_CODE_FILTERS = {".py": mark("Python scripts (*.py)"), ".ipynb": mark("Notebooks (*.ipynb)")}
_FILTER = mark("Brains designs (*{suffix});;All files (*)")


def _nothing() -> None:
    pass


class Documents(QObject):
    """The file commands of one window.

    Attributes:
        notice: A sentence and its tone.
        untrusted: A sentence, the `LayerFile` it is about, and the design that wants it opened again, or `None`.
        saved: The design is in its file.
    """

    notice = Signal(str, str)
    untrusted = Signal(str, object, object)
    saved = Signal()

    def __init__(
        self,
        session: Session,
        settings: Settings,
        controller: RunController,
        theme: Theme,
        window: QWidget,
        neighbours: Neighbours,
    ) -> None:
        super().__init__(window)
        self._neighbours = neighbours
        self._session = session
        self._settings = settings
        self._controller = controller
        self._window = window
        self._theme = theme
        self._newest: Path | None = None
        session.path_changed.connect(self._note_path)
        session.autosave_failed.connect(lambda sentence: self.notice.emit(sentence, "warning"))
        controller.runs_changed.connect(self._look_for_checkpoint)
        session.design_replaced.connect(self._look_for_checkpoint)

    def set_theme(self, theme: Theme) -> None:
        """Show dialogs in another theme from now on, and at once those that paint by themselves."""
        self._theme = theme
        for handbook in self._window.findChildren(HandbookWindow):
            handbook.set_theme(theme)
        for gallery in self._window.findChildren(TemplateGallery):
            gallery.set_theme(theme)

    def choose_template(self) -> None:
        """Offer the templates, after asking about unsaved edits."""
        self.confirm_unsaved(self._open_gallery)

    def new(self, template_id: str = "") -> None:
        """Start a design without a question."""
        self._try(lambda: self._session.new(template_id or None))

    def begin(self, template_id: str = "") -> None:
        """Start a design, empty or from a template, after asking about unsaved edits."""
        self.confirm_unsaved(lambda: self.new(template_id))

    def choose_file(self) -> None:
        """Ask for a file to open, after asking about unsaved edits."""
        self.confirm_unsaved(lambda: self._open_chooser(self.load, tr("Open a design")))

    def choose_import(self) -> None:
        """Ask for a model of another program to import, after asking about unsaved edits."""
        self.confirm_unsaved(self._open_importer)

    def import_file(self, path: Path) -> None:
        """Make an untitled design of a model of another program, and tell what was not understood."""

        def read() -> None:
            from brains_engine.importing import import_model  # not on the way to the window either

            report = import_model(path, self._session.registry, weights=False)
            self._session.adopt(report.snapshot)
            self._show(ImportReportDialog(report, path.name, self._window))

        self._settings.set("import_folder", str(path.parent.absolute()))
        self._try(read)

    def choose_file_elsewhere(self) -> None:
        """Ask for a file to open in a window of its own."""
        self._open_chooser(self._neighbours.open_design, tr("Open a design in a new window"))

    def open(self, path: Path) -> None:
        """Open a file, after asking about unsaved edits; where another window has it, show that one."""

        def load() -> None:
            self.load(path)

        if not self._neighbours.show_holder(path):
            self.confirm_unsaved(load)

    def load(self, path: Path, teller: Documents | None = None) -> bool:
        """Open a file without a question, or show the window that has it. Gives whether it could be read.

        Args:
            path: The file.
            teller: Who tells why it cannot be read; this window by default.
        """
        if self._neighbours.show_holder(path):
            return True
        try:
            self._session.open(path)
        except BrainsError as error:
            (teller or self).tell_why_not(path, error)
            return False
        self._tell_untrusted()
        if self._session.read_only:
            self.notice.emit(
                tr(
                    "{name} is open in another window, so it is read-only here. Save As makes a copy of your own.",
                    name=path.name,
                ),
                "warning",
            )
        return True

    def save(self, then: Callable[[], None] = _nothing) -> None:
        """Save to the design's file, or ask for one."""
        if self._session.path is None or self._session.read_only:
            self.save_as(then)
        elif self._try(self._session.save):
            self.saved.emit()
            then()

    def save_as(self, then: Callable[[], None] = _nothing) -> None:
        """Ask for a file and save to it."""
        folder = self._session.path.parent if self._session.path else self._folder()
        dialog = QFileDialog(self._window, tr("Save the design"), str(folder), tr(_FILTER, suffix=SUFFIX))
        dialog.setObjectName("save_dialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX.lstrip("."))
        dialog.selectFile(f"{file_name(self._session.title)}{SUFFIX}")

        def write(path: str) -> None:
            if self._try(lambda: self._session.save_as(Path(path))):
                self.saved.emit()
                then()

        dialog.fileSelected.connect(write)
        self._show(dialog)

    def restore(self, lost: LostDesign) -> None:
        """Take over what a crash left behind, after asking about unsaved edits."""

        def restore() -> None:
            self._try(lambda: self._session.restore(lost))

        self.confirm_unsaved(restore)

    def confirm_unsaved(self, then: Callable[[], None]) -> None:
        """Go on at once where everything is saved, else when the user has saved or discarded."""
        if self._session.is_clean:
            then()
            return
        ask_unsaved(self._window, self._session.title, lambda: self.save(then), then)

    def show_help(self, page: str) -> None:
        """Show a page of the handbook. Its window is kept for the next time, unless there are other layers then."""
        registry = self._session.registry
        for outdated in self._window.findChildren(HandbookWindow):
            if outdated.registry is not registry:
                outdated.setParent(None)
                outdated.deleteLater()
        handbook = self._window.findChild(HandbookWindow) or HandbookWindow(registry, self._theme, self._window)
        handbook.show()
        handbook.open_page(page)
        handbook.activateWindow()

    def show_about(self) -> None:
        """Show versions and licence."""
        self._show(AboutDialog(self._window))

    def newest_checkpoint(self) -> Path | None:
        """The newest checkpoint of this design's runs, if there is one."""
        return self._newest

    def choose_export(self, checkpoint: Path | None = None) -> None:
        """Ask how and where to export a checkpoint, by default the newest."""
        source = checkpoint or self._newest
        if source is None:
            self.notice.emit(tr("There is no checkpoint yet: train the design first."), "warning")
            return
        folder = Path(self._settings.get("export_folder") or self._folder())
        dialog = ExportDialog(source, folder / file_name(self._session.title), self._window)

        def write(export_format: str, out: Path) -> None:
            self._settings.set("export_folder", str(out.parent))
            self._controller.export(source, export_format, out)

        dialog.chosen.connect(write)
        self._show(dialog)

    def find_rate(self) -> None:
        """Try a range of learning rates on this design."""
        from app.rate_range.dialog import RateRangeDialog  # it brings the plots, which the start does without

        self._show(RateRangeDialog(self._controller, self._session, self._theme, self._window))

    def cross_validate(self) -> None:
        """Train this design once for each fold of its data."""
        from app.cross_validation.dialog import CrossValidationDialog

        self._show(CrossValidationDialog(self._controller, self._session, self._window))

    def preview_data(self) -> None:
        """Show the data of this design, with the settings that decide what becomes of it."""
        from app.data_preview.dialog import DataDialog  # it brings the readers of files

        self._show(DataDialog(self._controller, self._session, self._theme, self._window))

    def choose_code(self, suffix: str) -> None:
        """Ask where to write the design as code of plain Keras.

        Args:
            suffix: ".py" for a script, ".ipynb" for a notebook.
        """
        folder = Path(self._settings.get("export_folder") or self._folder())
        dialog = QFileDialog(
            self._window,
            tr("Export as {kind}", kind=tr(_CODE_TITLES[suffix])),
            str(folder),
            tr(_CODE_FILTERS[suffix]),
        )
        dialog.setObjectName("code_dialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setLabelText(QFileDialog.DialogLabel.Accept, tr("Export"))
        dialog.setDefaultSuffix(suffix.lstrip("."))
        dialog.selectFile(f"{file_name(self._session.title)}{suffix}")
        dialog.fileSelected.connect(lambda path: self._write_code(Path(path)))
        self._show(dialog)

    def _write_code(self, path: Path) -> None:
        """Write the design as it is now, on a thread: that what was written says the same takes a while to check."""
        snapshot, registry = self._session.snapshot, self._session.registry

        def write() -> None:
            from brains_engine.codegen import write_code  # needed by few, so not on the way to the window

            write_code(snapshot, registry, path)

        def tell() -> None:
            self._settings.set("export_folder", str(path.parent))
            self.notice.emit(tr("Exported to {path}. It runs with Keras alone.", path=path), "success")

        errand = Errand(write, self)
        errand.done.connect(tell)
        errand.failed.connect(lambda sentence: self.notice.emit(sentence, "error"))
        errand.start()

    def finish_errands(self) -> None:
        """Wait for files that are being written: what one has asked for is there when the window is gone."""
        for errand in self.findChildren(Errand):
            errand.wait()

    def _open_gallery(self) -> None:
        gallery = TemplateGallery(list_templates(), self._theme, self._window)
        gallery.chosen.connect(self.new)
        gallery.help_requested.connect(lambda template: self.show_help(template_page(template)))
        self._show(gallery)

    def _open_chooser(self, take: Callable[[Path], object], title: str) -> None:
        dialog = QFileDialog(self._window, title, str(self._folder()), tr(_FILTER, suffix=SUFFIX))
        dialog.setObjectName("open_dialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: take(Path(path)))
        self._show(dialog)

    def _open_importer(self) -> None:
        from brains_engine.importing import READERS

        patterns = [(say(reader.title), " ".join(f"*{suffix}" for suffix in reader.suffixes)) for reader in READERS]
        filters = ";;".join([*(f"{title} ({pattern})" for title, pattern in patterns), tr("All files (*)")])
        folder = Path(self._settings.get("import_folder") or self._folder())
        dialog = QFileDialog(self._window, tr("Import a model"), str(folder), filters)
        dialog.setObjectName("import_dialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setLabelText(QFileDialog.DialogLabel.Accept, tr("Import"))
        dialog.fileSelected.connect(lambda path: self.import_file(Path(path)))
        self._show(dialog)

    def _show(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _folder(self) -> Path:
        chosen = Path(self._settings.get("open_folder") or Path.home())
        return chosen if chosen.is_dir() else Path.home()

    def _try(self, act: Callable[[], None]) -> bool:
        try:
            act()
        except BrainsError as error:
            self.notice.emit(say(str(error)), "error")
            return False
        return True

    def tell_why_not(self, path: Path, error: BrainsError) -> None:
        """Tell why a file cannot be opened, and offer to look at the layer file that it waits for."""
        if not path.exists():
            self._settings.remove_recent(path)
        waiting = self._session.library_near(path).untrusted
        # The hint of the error names the command line; here there is a button.
        if waiting and "not trusted" in error.hint:
            named = next((file for file in waiting if str(file.path) in error.hint), waiting[0])
            self.untrusted.emit(
                tr(
                    "{sentence} It may come from {name}, which is not trusted.",
                    sentence=say(error.message),
                    name=named.name,
                ),
                named,
                path,
            )
        else:
            self.notice.emit(say(str(error)), "error")

    def _tell_untrusted(self) -> None:
        waiting = self._session.library.untrusted
        if len(waiting) == 1:
            self.untrusted.emit(say(waiting[0].message), waiting[0], None)
        elif waiting:
            names = ", ".join(file.name for file in waiting[:3])
            text = tr(
                "{count} layer files are not trusted, so nothing in them was run: {names}.",
                count=len(waiting),
                names=names,
            )
            self.untrusted.emit(text, waiting[0], None)

    def _note_path(self) -> None:
        path = self._session.path
        if path is not None:
            self._settings.add_recent(path)
            self._settings.set("open_folder", str(path.parent.absolute()))

    def _look_for_checkpoint(self) -> None:
        self._newest = next(self._checkpoints(), None)

    def _checkpoints(self) -> Iterator[Path]:
        runs = [run for home in self._controller.homes for run in list_runs(home)]
        current = self._controller.run_folder
        for run in [current, *runs] if current else runs:
            try:
                checkpoints = list_checkpoints(run)
            except BrainsError:
                continue
            if checkpoints:
                yield Path(checkpoints[-1]["path"])
