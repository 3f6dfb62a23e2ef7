import { cite } from '../../../law/articles/index.ts'
import { PERSONAL_DATA_NAMES, type PersonalDataKind, suggestPersonalData } from '../../redaction/index.ts'
import { MASK } from '../edit-letter.ts'
import { TO_OTHERS } from '../process/to-others.ts'
import { type Check, type CheckContext, isReply, type OtherPerson, problem } from './problem.ts'
import { allWords } from './words.ts'

const SHORTEST_NAME = 2

/** Data of another person: of another open case, of a third party in a letter to the applicant, of the applicant in a letter to others. */
export const checkOtherPersons: Check = (letter, context) => {
  const own = ownNames(context)
  return others(context).flatMap(({ told, data }) =>
    allWords(letter).flatMap(([part, text]) => {
      const found = data.some(
        (each) => each.trim().length >= SHORTEST_NAME && !own.includes(each.trim()) && text.includes(each.trim()),
      )
      if (!found) return []
      if (part !== 'content') return [problem('OTHER_PERSON', part, `出现了${told}的信息，请删去。`)]
      return [
        problem(
          'OTHER_PERSON_QUOTED',
          part,
          `引用的申请内容里有${told}的信息。是申请人自己写的可以保留，也可以用“${MASK}”遮去。`,
        ),
      ]
    }),
  )
}

/** Whose names the letter may have. */
function ownNames({ input }: CheckContext): readonly string[] {
  const { name } = input.file.body
  if (isReply(input) || !TO_OTHERS[input.letter]) return [name, ...input.file.applicants.map((each) => each.name)]
  return [name, (input.details.party ?? '').trim()]
}

function others({ input, others }: CheckContext): readonly OtherPerson[] {
  if (isReply(input) || !TO_OTHERS[input.letter]) return others
  const data = input.file.applicants.map(({ name }) => name)
  return [...others, { told: '申请人', data }]
}

const NEVER: readonly PersonalDataKind[] = ['citizen-id', 'bank-card', 'mobile']

/** 个人信息保护法第二十五条、第二十八条: no number of a paper, a card or a mobile phone, whoever it is of, the office's own contact aside. */
export const checkPersonalData: Check = (letter, { input }) => {
  const { contact } = input.file.body
  return allWords(letter).flatMap(([part, text]) => {
    const rest = contact ? text.replaceAll(contact, '') : text
    const kinds = [...new Set(suggestPersonalData(rest).map(({ kind }) => kind))].filter((kind) => NEVER.includes(kind))
    return kinds.map((kind) => {
      const advice = part === 'content' ? `请用“${MASK}”遮去` : '请删去'
      return problem('PERSONAL_DATA', part, `写有${PERSONAL_DATA_NAMES[kind]}，${advice}。`, PERSONAL_INFORMATION)
    })
  })
}

const PERSONAL_INFORMATION = cite('《中华人民共和国个人信息保护法》第二十八条')
