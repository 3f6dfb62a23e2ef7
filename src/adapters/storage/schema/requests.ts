type NoTablesYet = Readonly<Record<never, never>>

/** The tables of its migration, as they are after the last one. */
export interface RequestTables extends NoTablesYet {}
