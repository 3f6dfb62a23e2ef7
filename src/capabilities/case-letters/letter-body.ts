import type { Day } from '../../law/day/index.ts'
import { type BodyKind, findReviewRule } from '../../law/outcomes/index.ts'
import type { LetterBody } from '../letters/index.ts'
import { type Contact, nearestState, type OrganisationState, type Register } from '../organisations/index.ts'
import { type SettingsContext, settingsOn } from '../settings/index.ts'

/** 司法局 hears reviews for its government since 2021, so it is a kind of its own; the others follow their own line. */
const BY_NAME: readonly (readonly [RegExp, BodyKind])[] = [
  [/税务局$/, 'tax'],
  [/海关$/, 'customs'],
  [/国家安全(局|厅|机关)$/, 'stateSecurity'],
  [/外汇管理/, 'forex'],
  [/(金融监督管理局|证券监督管理局|中国人民银行.*)$/, 'finance'],
  [/司法(局|厅)$/, 'justice'],
  [/(街道办事处|地区行政公署|区公所)$/, 'dispatchedOffice'],
  [/(乡|镇)人民政府$/, 'township'],
]

/** As the law on review tells bodies apart, by what the register of bodies says. */
function bodyKindOf({
  name,
  kind,
  level,
  line,
}: Pick<OrganisationState, 'name' | 'kind' | 'level' | 'line'>): BodyKind {
  const named = BY_NAME.find(([words]) => words.test(name))?.[1]
  if (named) return named
  if (kind === 'authorised' || kind === 'publicUtility') return 'authorised'
  if (kind === 'branch') return 'dispatchedAgency'
  if (level === 'state-department') return 'ministry'
  if (level === 'central-local' || line === 'vertical') return 'vertical'
  if (level === 'province') return 'province'
  if (level === 'town') return 'township'
  const government = kind === 'government' || level === 'city' || level === 'county'
  return government ? 'government' : 'department'
}

/** 联系人和联系方式 as printed; null where the register has none. */
function contactWords(name: string, contact: Contact | null): string | null {
  const { office, telephone, address } = contact ?? {}
  if (!telephone && !address) return null
  return [office ?? `${name}政府信息公开工作机构`, telephone, address].filter(Boolean).join('，')
}

/** Who hears a review, by name: the office's own words, else the government above it where that is who the law names. */
function reviewersOf(
  register: Register,
  state: OrganisationState,
  kind: BodyKind,
  typed: string,
  today: Day,
): readonly string[] | undefined {
  const named = typed.split('、').flatMap((name) => name.trim() || [])
  if (named.length > 0) return named
  const [reviewer, another] = findReviewRule(kind, today)?.reviewers ?? []
  const above = reviewer === 'ownGovernment' || reviewer === 'upperGovernment' || reviewer === 'foundingGovernment'
  const parent = register.bodies.find(({ code }) => code === state.parentCode)
  if (!above || another || !parent) return undefined
  const { name } = nearestState(parent, today)
  return name.endsWith('人民政府') ? [name] : undefined
}

const KEYS = ['remedy.bodyKind', 'remedy.reviewers', 'remedy.court', 'remedy.onlineReview'] as const

/** The body that writes, as its letters name it. @throws Error for a body that isn't in the register */
export async function letterBodyOf(
  ctx: SettingsContext,
  register: Register,
  bodyId: string,
  today: Day,
): Promise<LetterBody> {
  const record = register.bodies.find(({ id }) => id === bodyId)
  if (!record) throw new Error(`no body ${bodyId}`)
  const state = nearestState(record, today)
  const found = await settingsOn(ctx, bodyId, today, KEYS)
  const chosen = found['remedy.bodyKind'].value
  const kind = chosen === 'auto' ? bodyKindOf(state) : chosen
  const contact = record.contacts.findLast(({ from }) => from === null || from <= today)?.value ?? null
  const reviewers = reviewersOf(register, state, kind, found['remedy.reviewers'].value, today)
  const [court, onlineReview] = [found['remedy.court'].value, found['remedy.onlineReview'].value]
  return {
    name: state.name,
    kind,
    contact: contactWords(state.name, contact),
    ...(reviewers ? { reviewers } : {}),
    ...(court ? { court } : {}),
    ...(onlineReview ? { onlineReview } : {}),
  }
}
