"""One reply on the screen: its text between outline and inspector, and what is done to it."""
