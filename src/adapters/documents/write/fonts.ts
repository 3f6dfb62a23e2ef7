import { type Dirent, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** What a font is used for in an official paper (GB/T 9704): 标题 小标宋, 正文 仿宋, 一、黑体, （一）楷体, 表格和页码 宋体. */
export const FONT_ROLES = ['title', 'body', 'heading', 'subheading', 'table'] as const
export type FontRole = (typeof FONT_ROLES)[number]

/**
 * The families an office may have put in its font folder, best first, as font files name themselves.
 * None of them may be shipped with the program except the last ones, which are open but not to be had from npm.
 */
export const OFFICE_FAMILIES: Readonly<Record<FontRole, readonly string[]>> = {
  title: ['FZXiaoBiaoSong-B05S', '方正小标宋简体', 'FZXiaoBiaoSong-B05', '方正小标宋_GBK'],
  body: ['FangSong_GB2312', '仿宋_GB2312', 'FangSong', '仿宋', 'STFangsong', 'Zhuque Fangsong'],
  heading: ['SimHei', '黑体', 'STHeiti'],
  subheading: ['KaiTi_GB2312', '楷体_GB2312', 'KaiTi', '楷体', 'STKaiti', 'LXGW WenKai GB', 'LXGW WenKai'],
  table: ['SimSun', '宋体', 'STSong'],
}
/** For characters that the faces above do not have. */
export const RARE_CHARACTER_FAMILIES: readonly string[] = [
  'SimSun-ExtB',
  'SimSun-ExtG',
  'Plangothic P1',
  'Plangothic P2',
]

/** The families that are always there, from npm. */
export const OWN_FAMILIES: Readonly<Record<FontRole, readonly string[]>> = {
  title: ['Noto Serif SC', 'Noto Sans SC'],
  body: ['Noto Serif SC', 'Noto Sans SC'],
  heading: ['Noto Sans SC', 'Noto Serif SC'],
  subheading: ['Noto Serif SC', 'Noto Sans SC'],
  table: ['Noto Serif SC', 'Noto Sans SC'],
}

/** One folder a weight: four files of the packages' eighteen are loaded. */
const OWN_WEIGHTS = {
  '@expo-google-fonts/noto-serif-sc': ['400Regular', '600SemiBold', '900Black'],
  '@expo-google-fonts/noto-sans-sc': ['500Medium'],
}

export function ownFontDirectories(): readonly string[] {
  const { resolve } = createRequire(import.meta.url)
  return Object.entries(OWN_WEIGHTS).flatMap(([name, weights]) =>
    weights.map((weight) => join(dirname(resolve(`${name}/package.json`)), weight)),
  )
}

/** The folders that hold a font file at any depth; a folder that is missing or not readable has none. */
export function withFontFiles(directories: readonly string[]): readonly string[] {
  return directories.filter((directory) => list(directory).some((entry) => /\.(ttf|otf|ttc|otc)$/i.test(entry.name)))
}

function list(directory: string): readonly Dirent[] {
  try {
    return readdirSync(directory, { withFileTypes: true, recursive: true })
  } catch {
    return []
  }
}
