/** Hidden folder of a structure where a migration makes the new one ready; nothing of it remains afterwards. */
export const ATELIER = ".quali-migration";

/** While it stands in the workshop, part of the structure may be new, part old. */
export const JOURNAL = "journal.json";
