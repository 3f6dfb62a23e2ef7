import { parseCitizenId } from '../../law/codes/index.ts'
import type { Day } from '../../law/day/index.ts'
import type { ApplicantDetails } from '../applicants/index.ts'

/** What a text that is to be public shows. `stops`: it can't be published so; otherwise somebody says why it may stand. */
export interface TextFinding {
  readonly field: string
  readonly stops: boolean
  readonly message: string
}

export interface ComparedWith {
  readonly applicants: readonly ApplicantDetails[]
  /** As the applicants wrote them. */
  readonly subjects: readonly string[]
  readonly today: Day
}

/**
 * 第十五条、第四十四条: the public text is written anew and tells nothing of who asked. Numbers and addresses of applicants stop it; names
 * and copied words may be a coincidence, which a person has to judge.
 */
export function readOwnWords(
  text: Readonly<Record<string, string>>,
  { applicants, subjects, today }: ComparedWith,
): readonly TextFinding[] {
  return Object.entries(text).flatMap(([field, words]) => {
    const findings = [
      ...applicants.flatMap((applicant) => applicantIn(words, applicant)),
      ...numbersIn(words, today),
      ...subjects.flatMap((subject) => copiedFrom(words, subject)),
    ]
    const once = new Map(findings.map((finding) => [finding.message, { field, ...finding }]))
    return [...once.values()]
  })
}

type Found = Omit<TextFinding, 'field'>

/** What counts when texts are compared: letters and digits, in one width. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

const SHORTEST_NAME = 2
const NUMBERS = {
  idNumber: '证件号码',
  agentIdNumber: '证件号码',
  phone: '电话',
  agentPhone: '电话',
  email: '邮箱',
} as const
const NAMES = ['name', 'contactName', 'agentName'] as const

function applicantIn(words: string, { fields }: ApplicantDetails): readonly Found[] {
  const text = bare(words)
  const has = (value: string | undefined, least: number): boolean => {
    const wanted = bare(value ?? '')
    return wanted.length >= least && text.includes(wanted)
  }
  const stops = (Object.keys(NUMBERS) as (keyof typeof NUMBERS)[])
    .filter((name) => has(fields[name], SHORTEST_NUMBER))
    .map((name) => ({ stops: true, message: `含有申请人的${NUMBERS[name]}，请删去。` }))
  // The end of an address is where somebody lives; its beginning, a place that anyone may speak of.
  const home = bare(fields.address ?? '').slice(-HOME_SIGNS)
  const lives = home.length === HOME_SIGNS && text.includes(home)
  const named = NAMES.some((name) => has(fields[name], SHORTEST_NAME))
  return [
    ...stops,
    ...(lives ? [{ stops: true, message: '含有申请人的通信地址，请删去。' }] : []),
    ...(named
      ? [{ stops: false, message: '含有申请人的姓名或者名称。公开的内容不应让人知道是谁申请的，请改写。' }]
      : []),
  ]
}

const SHORTEST_NUMBER = 5
const HOME_SIGNS = 6

const ID_NUMBER = /(?<!\d)\d{17}[\dx](?!\d)/g
const MOBILE = /(?<!\d)1[3-9]\d{9}(?!\d)/
const MAIL = /[\w.+-]+@[\w-]+\.[\w.]+/

/** Numbers of persons, whoever they are. */
function numbersIn(words: string, today: Day): readonly Found[] {
  const plain = words.normalize('NFKC').toLowerCase()
  const joined = plain.replace(/(?<=\d)[\s-]+(?=[\dx])/g, '')
  const ids = [...joined.matchAll(ID_NUMBER)].some(([number]) => parseCitizenId(number, today).ok)
  return [
    ...(ids ? [{ stops: true, message: '含有公民身份号码，请删去（第十五条）。' }] : []),
    ...(MOBILE.test(joined) ? [{ stops: false, message: '含有手机号码。公民个人的号码请删去（第十五条）。' }] : []),
    ...(MAIL.test(plain) ? [{ stops: false, message: '含有电子邮箱。公民个人的邮箱请删去（第十五条）。' }] : []),
  ]
}

/** As many signs as two people hardly write alike, and a document's title seldom has. */
const COPIED_SIGNS = 20

function copiedFrom(words: string, subject: string): readonly Found[] {
  const [text, source] = [[...bare(words)], bare(subject)]
  let longest = ''
  for (let from = 0; from + COPIED_SIGNS <= text.length; from += 1) {
    let to = from + Math.max(COPIED_SIGNS, longest.length + 1)
    while (to <= text.length && source.includes(text.slice(from, to).join(''))) {
      longest = text.slice(from, to).join('')
      to += 1
    }
  }
  if (longest === '') return []
  const shown = longest.length > COPIED_SIGNS ? `${longest.slice(0, COPIED_SIGNS)}…` : longest
  return [{ stops: false, message: `与申请书的原文相同：“${shown}”。请用自己的话另写。` }]
}
