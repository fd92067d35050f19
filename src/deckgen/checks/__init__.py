"""Rules over the outline and the composed deck: one file for each rule, registered by its code."""
