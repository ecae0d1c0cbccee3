"""What a reference points at: questions, codes, ids and hearings looked up in the evidence that is held."""
