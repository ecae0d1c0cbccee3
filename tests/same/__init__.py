"""Whether a commit changed what the workbench makes: digests of all of it, compared with those that are kept."""
