export type { Connection, EmbeddedServer } from './join.ts'
export { type EmbeddedOptions, startEmbedded } from './supervisor.ts'
