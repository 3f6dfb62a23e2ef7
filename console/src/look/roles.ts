/** Roles, not colours: the dark scheme gives them other values. Contrast on paper: ink ≥ 7, quiet ≥ 4.5, edge ≥ 3. */
export interface Roles {
  readonly ink: string
  readonly quiet: string
  readonly line: string
  readonly edge: string
  readonly paper: string
  readonly field: string
  readonly blue: string
  readonly blueDeep: string
  readonly onBlue: string
  readonly target: string
  readonly red: string
  readonly redField: string
  readonly amber: string
  readonly amberField: string
  readonly green: string
  readonly greenField: string
}

export type Scheme = 'light' | 'dark'

export const ROLES: Readonly<Record<Scheme, Roles>> = {
  light: {
    ink: '#1f2328',
    quiet: '#57606a',
    line: '#d0d7de',
    edge: '#6e7781',
    paper: '#ffffff',
    field: '#f6f8fa',
    blue: '#0b57a4',
    blueDeep: '#084280',
    onBlue: '#ffffff',
    target: '#dcebfa',
    red: '#b42318',
    redField: '#fdeeec',
    amber: '#8a5a00',
    amberField: '#fff4d6',
    green: '#1a6b3c',
    greenField: '#e6f4ea',
  },
  dark: {
    ink: '#e6edf3',
    quiet: '#a3adb8',
    line: '#3a424c',
    edge: '#8b949e',
    paper: '#0f141a',
    field: '#1a2129',
    blue: '#7db8f5',
    blueDeep: '#a8d0fa',
    onBlue: '#0f141a',
    target: '#16324f',
    red: '#ff9a8f',
    redField: '#3a1815',
    amber: '#e8bd5a',
    amberField: '#352a0c',
    green: '#74cf93',
    greenField: '#11301d',
  },
}

/** Pixels of the console's type. */
export const TYPE_SIZE = { normal: 14, large: 24 } as const

/** System faces; nothing is downloaded. */
export const SANS = '"PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Source Han Sans SC", sans-serif'
