"""One running program for each person and screen: a second start hands its projects over and ends."""

import hashlib
import os
from collections.abc import Sequence
from pathlib import Path

import orjson
from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_CONNECT_MS = 500
_ANSWER_MS = 5_000
"""How long a start waits for the running program before it opens a window of its own."""
_TAKEN = b"taken\n"


def socket_name() -> str:
    """The name of the socket: another for each person, each home and each screen."""
    import platformdirs

    screen = os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY") or ""
    whose = f"{platformdirs.user_config_dir('Annotator', appauthor=False)}|{screen}"
    return f"annotator-{hashlib.sha256(whose.encode()).hexdigest()[:16]}"


def hand_over(paths: Sequence[Path]) -> bool:
    """Ask the program that runs already to show these projects; False where none runs, or it does not answer."""
    socket = QLocalSocket()
    socket.connectToServer(socket_name())
    if not socket.waitForConnected(_CONNECT_MS):
        return False
    socket.write(orjson.dumps([str(path.absolute()) for path in paths]) + b"\n")
    socket.flush()
    return socket.waitForReadyRead(_ANSWER_MS) and bytes(socket.readAll().data()) == _TAKEN


class Instance(QObject):
    """Listens for later starts."""

    asked = Signal(list)
    """The projects, as paths, that another start was given; none where it only wants the window."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)

    def listen(self) -> bool:
        """Begin. A socket that a crash has left behind is cleared away; False where another program listens."""
        # Asked first: with access for one user only, Qt puts the new socket in the place of one that is in use.
        probe = QLocalSocket()
        probe.connectToServer(socket_name())
        if probe.waitForConnected(_CONNECT_MS):
            return False
        QLocalServer.removeServer(socket_name())
        return self._server.listen(socket_name())

    def _on_connection(self) -> None:
        socket = self._server.nextPendingConnection()
        socket.readyRead.connect(lambda: self._read(socket))
        socket.disconnected.connect(socket.deleteLater)
        self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            return
        try:
            names = orjson.loads(bytes(socket.readLine().data()))
        except orjson.JSONDecodeError:
            names = None
        if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
            socket.abort()
            return
        socket.write(_TAKEN)
        socket.flush()
        self.asked.emit([Path(name) for name in names])
