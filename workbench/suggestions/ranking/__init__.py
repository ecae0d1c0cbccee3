"""How alike a recommendation and a passage are: words, names, quotations, and the ranking that weighs them."""
