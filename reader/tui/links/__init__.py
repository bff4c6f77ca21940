"""The screen that shows what a reply is linked with."""
