import { CHANNELS } from '../../law/clock/index.ts'
import { dayWords } from '../../law/day/index.ts'
import { byFile, byRule, type LetterPart, part, quoted } from './letter.ts'
import type { Issue, LetterFile } from './letter-file.ts'
import { blank, namesOf } from './wording.ts'

/** 标题、文号、主送. */
export const headParts = (
  title: string,
  { number }: Issue,
  file: LetterFile,
  addressee: string,
): readonly LetterPart[] => [
  part('title', byRule(`${file.body.name}${title}`)),
  part('number', byFile(number ?? blank('文号'))),
  part('applicant', byFile(addressee)),
]

export const applicantNames = ({ applicants }: LetterFile): string => namesOf(applicants) || blank('申请人')

/** 第三十条、第三十一条：收到申请之日，补正的写收到补正的申请之日；申请编号和申请方式；申请内容引用原文. */
export function openingParts({ request, acts }: LetterFile, you: string): readonly LetterPart[] {
  const received = request.receivedOn ? dayWords(request.receivedOn) : blank('收到申请之日')
  const corrected = acts.findLast(({ kind }) => kind === 'correction_received')
  const again = corrected ? `，于${dayWords(corrected.on)}收到${you}补正的申请` : ''
  const asked = `申请编号为${request.number}，申请方式为${CHANNELS[request.channel].title}。`
  return [
    part('receivedOn', byFile(`本机关于${received}收到${you}提出的政府信息公开申请${again}。`)),
    part('request', byFile(asked)),
    part('content', quoted(`${you}申请公开的内容为：“${request.subject}”。`)),
  ]
}
