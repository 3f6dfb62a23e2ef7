import type { Letter, PartKey } from './letter.ts'

/** Parts that stand in one paragraph: 收到之日、编号和方式、内容. */
const OPENING: readonly PartKey[] = ['receivedOn', 'request', 'content']
const APART: readonly PartKey[] = ['title', 'number', 'applicant', 'signature']

/** The paragraphs between 主送 and 落款, in their order. */
export function flowOf({ parts }: Letter): readonly string[] {
  const opening = parts.filter(({ key }) => OPENING.includes(key)).flatMap(({ paragraphs }) => paragraphs)
  const rest = parts.filter(({ key }) => !OPENING.includes(key) && !APART.includes(key))
  return [
    ...(opening.length > 0 ? [opening.map(({ text }) => text).join('')] : []),
    ...rest.flatMap(({ paragraphs }) => paragraphs).map(({ text }) => text),
  ]
}

export const linesOf = ({ parts }: Letter, key: PartKey): readonly string[] =>
  parts.filter((part) => part.key === key).flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text))
