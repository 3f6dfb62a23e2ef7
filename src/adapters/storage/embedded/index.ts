export type { EmbeddedServer } from './join.ts'
export { startEmbedded } from './supervisor.ts'
