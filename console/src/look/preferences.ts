import { useSyncExternalStore } from 'react'
import { ROLES, type Scheme } from './roles.ts'

/** How a person likes to see the console; kept in their browser, known to nobody else. */
export interface Preferences {
  /** `system`: as the computer is set. */
  readonly scheme: Scheme | 'system'
  /** 大字版 */
  readonly large: boolean
}

const KEY = 'gongkai.look'
const DEFAULT: Preferences = { scheme: 'system', large: false }
const computerIsDark = window.matchMedia('(prefers-color-scheme: dark)')
const listeners = new Set<() => void>()

let held = read()

/** Storage may be forbidden or hold anything: then the default. */
function read(): Preferences {
  try {
    const { scheme, large }: Partial<Preferences> = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    return { scheme: scheme === 'light' || scheme === 'dark' ? scheme : 'system', large: large === true }
  } catch {
    return DEFAULT
  }
}

const schemeOf = ({ scheme }: Preferences): Scheme => {
  if (scheme !== 'system') return scheme
  return computerIsDark.matches ? 'dark' : 'light'
}

export function setPreferences(change: Partial<Preferences>): void {
  held = { ...held, ...change }
  try {
    localStorage.setItem(KEY, JSON.stringify(held))
  } catch {
    // Holds until the page is closed.
  }
  show()
}

/** Puts the choice where the stylesheet finds it. */
function show(): void {
  const scheme = schemeOf(held)
  const { dataset, classList, style } = document.documentElement
  dataset.scheme = scheme
  classList.toggle('large', held.large)
  for (const [role, colour] of Object.entries(ROLES[scheme])) {
    style.setProperty(`--${role.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, colour)
  }
  for (const listener of listeners) listener()
}

/** To be called once, before anything is drawn. Another window of the same browser follows. */
export function startLook(): void {
  computerIsDark.addEventListener('change', show)
  window.addEventListener('storage', ({ key }) => {
    if (key !== KEY) return
    held = read()
    show()
  })
  show()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const usePreferences = (): Preferences => useSyncExternalStore(subscribe, () => held)
export const useScheme = (): Scheme => useSyncExternalStore(subscribe, () => schemeOf(held))
