import { attributeOf, childrenOf, type Element } from './xml-tree.ts'

export interface Relation {
  readonly id: string
  /** The last word of its type: `image`, `header`, `comments`. */
  readonly type: string
  readonly fullType: string
  readonly target: string
  readonly external: boolean
}

export const relationsPath = (part: string): string => part.replace(/([^/]*)$/, '_rels/$1.rels')

export function relationsOf(root: Element | undefined): readonly Relation[] {
  return childrenOf(root, 'rel:Relationship').map((element) => {
    const fullType = attributeOf(element, 'Type') ?? ''
    return {
      id: attributeOf(element, 'Id') ?? '',
      type: fullType.slice(fullType.lastIndexOf('/') + 1),
      fullType,
      target: attributeOf(element, 'Target') ?? '',
      external: attributeOf(element, 'TargetMode') === 'External',
    }
  })
}

/** The part that a target names, seen from another part. */
export function resolveTarget(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const folders = from.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') folders.pop()
    else if (step !== '.' && step !== '') folders.push(step)
  }
  return folders.join('/')
}

const NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/relationships'

export function writeRelations(relations: readonly Relation[]): string {
  const quote = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
  const items = relations.map(
    ({ id, fullType, target, external }) =>
      `<Relationship Id="${quote(id)}" Type="${quote(fullType)}" Target="${quote(target)}"${external ? ' TargetMode="External"' : ''}/>`,
  )
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${NAMESPACE}">${items.join('')}</Relationships>`
}

/** Addresses on the web are for everybody; mailboxes, files and machines of the office are not. */
export const isPublicLink = (target: string): boolean =>
  /^https?:\/\/(?!(?:localhost|\d+\.\d+\.\d+\.\d+|[^./]+)(?:[:/]|$))/i.test(target)
