"""The labels of the scheme with their keys: what the keyboard does, to look at and to click."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from annotator.model import JudgementKind, Layer, Scheme
from annotator.store import Marks
from annotator.ui.article.patterns import label_pens
from annotator.ui.language import current_language, number
from annotator.ui.marking import article_judgement

_SWATCH = 26.0  # wide enough for the longest dash of a line to repeat


class KeyButton(QAbstractButton):
    """One row: a swatch, a name, a count and the key that does the same as a click."""

    def __init__(self, key: str, color: str, pattern: int = -1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self._pattern = pattern
        self._color = QColor(color) if color else QColor("#8a93a1")
        self._count = 0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def set_count(self, count: int) -> None:
        """How many marks of this label the article has; 0 shows nothing."""
        if count != self._count:
            self._count = count
            self.update()

    def sizeHint(self) -> QSize:
        """One line of text with some air."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 106, metrics.height() + 8)

    def minimumSizeHint(self) -> QSize:
        """The name may be cut in a narrow panel."""
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, _: QPaintEvent) -> None:
        """Swatch, name, count and key cap, from the side where reading begins."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        rect = QRectF(self.rect()).adjusted(4, 1, -4, -1)
        chosen = self.isCheckable() and self.isChecked()
        if chosen or self.underMouse() or self.isDown():
            tint = QColor(self._color)
            tint.setAlpha(70 if chosen else 34)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tint)
            painter.drawRoundedRect(rect, 5, 5)
        if self.hasFocus():
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Highlight), 1.2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect, 5, 5)
        inner = rect.adjusted(8, 0, -6, 0)
        self._swatch(painter, self._sided(inner, 0, _SWATCH), chosen)
        cap = self._sided(inner, inner.width() - 22, 22)
        self._key_cap(painter, cap, palette)
        end = inner.width() - 28
        if self._count:
            count = self._sided(inner, end - 34, 34)
            painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
            painter.drawText(count, Qt.AlignmentFlag.AlignCenter, number(self._count))
        end -= 36
        name = self._sided(inner, _SWATCH + 8, end - _SWATCH - 8)
        painter.setPen(palette.color(QPalette.ColorRole.WindowText))
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, int(name.width()))
        side = Qt.AlignmentFlag.AlignRight if self._rtl() else Qt.AlignmentFlag.AlignLeft
        painter.drawText(name, side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute, text)
        painter.end()

    def _swatch(self, painter: QPainter, area: QRectF, chosen: bool) -> None:
        if self._pattern >= 0:
            self._sample(painter, area)
            return
        square = QRectF(area.center().x() - 6, area.center().y() - 6, 12, 12)
        painter.setPen(QPen(self._color, 1.6))
        fill = QColor(self._color)
        if not chosen and self.isCheckable():
            fill.setAlpha(40)
        painter.setBrush(fill)
        painter.drawEllipse(square)

    def _sample(self, painter: QPainter, area: QRectF) -> None:
        """A mark of this label as the text shows it: tinted, with its own kind of line beneath."""
        center = area.center()
        tint = QColor(self._color)
        tint.setAlpha(90)
        painter.fillRect(QRectF(area.left(), center.y() - 7, area.width(), 10), tint)
        for shift, pen in label_pens(self._pattern, self._color, 1.6):
            painter.setPen(pen)
            line = center.y() + 5 + shift
            painter.drawLine(QPointF(area.left(), line), QPointF(area.right(), line))

    def _key_cap(self, painter: QPainter, area: QRectF, palette: QPalette) -> None:
        if not self.key:
            return
        cap = QRectF(area.center().x() - 10, area.center().y() - 9, 20, 18)
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Dark), 1))
        painter.setBrush(palette.color(QPalette.ColorRole.Base))
        painter.drawRoundedRect(cap, 4, 4)
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 0.86)
        painter.setFont(font)
        painter.setPen(palette.color(QPalette.ColorRole.WindowText))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self.key)
        painter.setFont(self.font())

    def _rtl(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _sided(self, outer: QRectF, start: float, width: float) -> QRectF:
        """A part of the row that begins `start` pixels from where reading begins."""
        left = outer.right() - start - width if self._rtl() else outer.left() + start
        return QRectF(left, outer.top(), width, outer.height())


class Palette(QScrollArea):
    """All labels by layer, and the values of judgements on the article."""

    label_chosen = Signal(str, str)
    """Layer and label that were clicked."""
    value_chosen = Signal(str, str)
    """Judgement and value that were clicked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its buttons have the keyboard
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.labels: dict[tuple[str, str], KeyButton] = {}
        self.values: dict[tuple[str, str], KeyButton] = {}
        self.unrated: dict[str, QLabel] = {}
        self._scheme: Scheme | None = None

    def show_scheme(self, scheme: Scheme | None) -> None:
        """Show the labels of a scheme, named in the language of the interface."""
        self._scheme = scheme
        self.labels.clear()
        self.values.clear()
        self.unrated.clear()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(2, 4, 2, 8)
        column.setSpacing(0)
        if scheme is not None:
            for layer in scheme.layers:
                self._add_layer(column, scheme, layer)
            for kind in scheme.judgements:
                if "document" in kind.on:
                    self._add_judgement(column, kind)
        column.addStretch(1)
        self.setWidget(inside)

    def _heading(self, column: QVBoxLayout, text: str) -> None:
        heading = QLabel(text)
        heading.setTextFormat(Qt.TextFormat.PlainText)
        heading.setProperty("heading", True)
        column.addWidget(heading)

    def _add_layer(self, column: QVBoxLayout, scheme: Scheme, layer: Layer) -> None:
        self._heading(column, layer.name.get(current_language()))
        first = sum(len(other.labels) for other in scheme.layers[: scheme.layers.index(layer)])
        for place, label in enumerate(layer.labels, first):  # numbered as the text view's lines are
            if label.retired:
                continue
            button = KeyButton(label.key, label.color, place)
            button.setText(label.name.get(current_language()))
            button.setToolTip(self.tr("{label} — key {key}").format(label=label.id, key=label.key or "—"))
            button.setAccessibleName(button.text())
            button.clicked.connect(
                lambda _=False, layer_id=layer.id, label_id=label.id: self.label_chosen.emit(layer_id, label_id)
            )
            self.labels[layer.id, label.id] = button
            column.addWidget(button)

    def _add_judgement(self, column: QVBoxLayout, kind: JudgementKind) -> None:
        self._heading(column, self.tr("{judgement} of the article").format(judgement=kind.name.get(current_language())))
        for value in kind.values:
            button = KeyButton(value.key, value.color)
            button.setCheckable(True)
            button.setText(value.name.get(current_language()))
            button.setAccessibleName(button.text())
            button.clicked.connect(lambda _=False, name=kind.id, ident=value.id: self.value_chosen.emit(name, ident))
            self.values[kind.id, value.id] = button
            column.addWidget(button)
        unrated = QLabel(self.tr("Not rated"))
        unrated.setProperty("quiet", True)
        unrated.setContentsMargins(14, 2, 14, 2)
        self.unrated[kind.id] = unrated
        column.addWidget(unrated)

    def show_marks(self, marks: Marks, has_document: bool) -> None:
        """Show how many marks each label has, and how the article is rated."""
        counts: dict[tuple[str, str], int] = {}
        for span in marks.spans:
            counts[span.layer, span.label] = counts.get((span.layer, span.label), 0) + 1
        for place, button in self.labels.items():
            button.set_count(counts.get(place, 0))
            button.setEnabled(has_document)
        for kind in self._scheme.judgements if self._scheme is not None else ():
            rated = article_judgement(kind, marks)
            for value in kind.values:
                chip = self.values.get((kind.id, value.id))
                if chip is not None:
                    chip.setChecked(rated is not None and rated.value == value.id)
                    chip.setEnabled(has_document)
                    chip.update()
            if kind.id in self.unrated:
                self.unrated[kind.id].setVisible(rated is None)
