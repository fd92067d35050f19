"""The command: options, printing and exit codes, and nothing else."""
