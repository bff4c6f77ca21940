"""Notices: what is said in a corner of the screen holds of what was shown when it was said."""

from time import monotonic

from textual.app import App
from textual.notifications import Notify, SeverityLevel
from textual.screen import ModalScreen, Screen


class Noticing(App[None]):
    """An app whose notices go with the screen that they were said on, and stay while dialogs open over that. Errors
    stay their time: what could not be saved is read even where one goes on at once."""

    _noticed_on: Screen[object] | None = None
    _failed_until = 0.0

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = True,
    ) -> None:
        """Say something in the corner."""
        if severity == "error":
            self._failed_until = monotonic() + (self.NOTIFICATION_TIMEOUT if timeout is None else timeout)
        super().notify(message, title=title, severity=severity, timeout=timeout, markup=markup)

    def on_notify(self, event: Notify) -> None:
        """Show what is said once more in the place of the older one, for its whole time: a key that is held down
        fills no screen with it."""
        for each in [said for said in self._notifications if said.message == event.notification.message]:
            self._unnotify(each, refresh=False)

    def let_notices_go(self) -> None:
        """From now on let them go with their screens."""
        self.screen_change_signal.subscribe(self, lambda _screen: self._leave())
        self._leave()

    def _leave(self) -> None:
        """Take them away where another screen is shown, below what dialogs there are."""
        shown = next((each for each in reversed(self.screen_stack) if not isinstance(each, ModalScreen)), None)
        if shown is not self._noticed_on:
            self._noticed_on = shown
            if monotonic() > self._failed_until:
                self.clear_notifications()
