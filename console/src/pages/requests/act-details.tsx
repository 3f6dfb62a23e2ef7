import { dayWords } from '../../parts/day-words.ts'
import type { CaseAct } from './requests-api.ts'

/** What an act says beside its day, in words; empty where it says no more. */
export function detailsOf({ days, until, receivedOn, party }: CaseAct): string {
  const told = [
    party,
    days === undefined ? undefined : `${days} 个工作日`,
    receivedOn && `${dayWords(receivedOn)}收到`,
    until && `至${dayWords(until)}`,
  ].filter(Boolean)
  return told.length > 0 ? `（${told.join('，')}）` : ''
}
