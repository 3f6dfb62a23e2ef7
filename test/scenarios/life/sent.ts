import { type Case, carry, complete, deliver, draft, type Filled } from './steps.ts'
import type { LifeWorld, Staff } from './world.ts'

export type Way = readonly (readonly [Staff, string])[]

/** A letter on the way: whoever isn't its drafter looks at it, then it has its number. */
export const SMALL: Way = [
  ['clerk', '提交审核'],
  ['approver', '审核通过'],
]
/** 第三十三条第二款: the head of the office agrees to an extension. */
export const BY_HEAD: Way = [
  ['clerk', '提交审核'],
  ['head', '审核通过'],
]
/** It records what was done, and nobody decides anything in it. */
export const ALONE: Way = [['clerk', '编号定稿']]

/** What is given out is looked at for secrets first (第十七条). */
const GIVES_OUT = ['provided', 'partlyProvided']
export const replyWay = (outcome: string): Way => [
  ...SMALL,
  ...(GIVES_OUT.includes(outcome) ? ([['secrecy', '保密审查通过']] as const) : []),
  ['signer', '签发'],
]

export const BY_POST = '邮政企业邮寄'

/** Drafts a letter, takes it through and sends it by post. @returns its address */
export async function send(
  world: LifeWorld,
  file: Case,
  letter: string,
  details: Filled,
  way: Way = SMALL,
): Promise<string> {
  const page = await draft(world, file, letter)
  await complete(world, page, details, BY_POST)
  const href = page.url()
  await carry(world, page, way)
  await deliver(world, href)
  return href
}
