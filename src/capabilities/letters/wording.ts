import { dayWords, parseDay } from '../../law/day/index.ts'
import type { LetterApplicant } from './letter-file.ts'

/** 你、你单位、你们 [C]: how a letter speaks to whom it is for. */
export function addressOf(applicants: readonly LetterApplicant[]): string {
  if (applicants.length > 1) return '你们'
  return applicants[0] && applicants[0].kind !== 'naturalPerson' ? '你单位' : '你'
}

export const namesOf = (applicants: readonly LetterApplicant[]): string => applicants.map(({ name }) => name).join('、')

/** What stands where something is still to be written. */
export const blank = (label: string): string => `【待填：${label}】`
export const BLANK = /【待填：[^】]*】/

/** Words as typed, as the last ones of a sentence: without the stop that the sentence brings itself. */
const plain = (text: string): string => text.trim().replace(/[。；，、.;,\s]+$/u, '')

/** A day that was typed as one, in words; anything else as it is. */
export function dayText(text: string): string {
  const day = parseDay(text.trim())
  return day ? dayWords(day) : plain(text)
}

/** 《…》 around a title, once; what stands in brackets behind it stays outside: 《某某规定》（国务院令第1号）. */
export function titled(title: string): string {
  const [, name = '', behind = ''] = /^《?(.+?)》?(（[^（）]*）)?$/u.exec(title.trim()) ?? []
  return `《${name}》${behind}`
}
