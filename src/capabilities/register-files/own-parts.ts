import type { RequestAct } from '../requests/index.ts'
import type { ImportedRequest } from './read-request.ts'

/** The acts of a request; one that was divided and keeps its number is one of its own parts. */
export const ownParts = ({ acts, number, partOf }: ImportedRequest, id: string): readonly RequestAct[] =>
  acts.map((act) => (act.kind === 'divided' && partOf !== null && partOf === number ? { ...act, parts: [id] } : act))
