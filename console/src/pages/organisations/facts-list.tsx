import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { dayWords } from '../../parts/day-words.ts'
import { labelOf, type OrganisationInFull, type Words } from './organisations-api.ts'

interface Props {
  readonly organisation: OrganisationInFull
  readonly words: Words | undefined
}

/** What is registered of a body, as it is today. */
export function FactsList({ organisation, words }: Props) {
  const { facts, names, code, rollUp, followsClock, formerNames } = organisation
  const body = (named: { readonly code: string; readonly name: string } | null) =>
    named && <Link to={`/organisations/${named.code}`}>{named.name}</Link>
  const rows: readonly (readonly [string, ReactNode])[] = [
    ['机关代码', code],
    ...formerNames.map(({ name, until }) => ['曾用名', `${name}（${until ? `至${dayWords(until)}` : ''}）`] as const),
    [words?.facts.level ?? '', labelOf(words?.levels, facts.level)],
    [words?.facts.kind ?? '', kindOf(words, facts.kind, followsClock)],
    [words?.facts.region ?? '', facts.region],
    [words?.facts.parentCode ?? '', body(names.parent)],
    [words?.facts.line ?? '', labelOf(words?.lines, facts.line ?? 'territorial')],
    [words?.facts.superiorCode ?? '', body(names.superior)],
    [words?.facts.actsForCode ?? '', body(names.actsFor)],
    [words?.facts.actsInOwnName ?? '', facts.actsInOwnName ? '是' : '否'],
    [words?.facts.rollUp ?? '', `${labelOf(words?.rollUps, rollUp.rule)}。${rollUp.reason}。`],
    [words?.facts.creditCode ?? '', facts.creditCode],
    [words?.facts.divisionCode ?? '', facts.divisionCode],
  ]
  return (
    <dl className="facts">
      {rows
        .filter(([label, value]) => label && value)
        .map(([label, value]) => (
          <div key={`${label}${typeof value === 'string' ? value : ''}`} className="fact">
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}

const kindOf = (words: Words | undefined, kind: string | null, followsClock: boolean): string =>
  labelOf(words?.kinds, kind) + (followsClock ? '' : '，不适用第三十三条的期限')
