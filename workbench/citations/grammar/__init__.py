"""How references to evidence are written: read from the words alone, before anything is looked up."""
