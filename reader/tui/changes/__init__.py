"""The notes whose words were changed in another version of the text, gone through one after the other."""
