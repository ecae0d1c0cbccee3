"""The long proofs, one module each: ``make prove`` runs them all and prints what was measured beside its goal."""
