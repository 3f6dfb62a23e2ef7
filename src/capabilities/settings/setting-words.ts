import type { LocalChange, Notice } from '../../law/calendar/index.ts'
import { dayWords } from '../../law/day/index.ts'
import type { LetterTemplate, SettingForm } from './setting-form.ts'

const NOTHING = '没有填写'

/** A value as the pages and the history show it. */
export function settingWords(form: SettingForm, value: unknown): string {
  switch (form.kind) {
    case 'integer':
      return `${value}${form.unit === '' ? '' : ` ${form.unit}`}`
    case 'flag':
      return value === true ? form.on : form.off
    case 'choice':
      return form.options[String(value)] ?? String(value)
    case 'choices':
      return listed((value as readonly string[]).map((each) => form.options[each] ?? each))
    case 'text':
    case 'number-template':
      return value === '' ? NOTHING : String(value)
    case 'integers': {
      const numbers = value as readonly number[]
      return numbers.length === 0 ? '不提醒' : `${numbers.join('、')} ${form.unit}`
    }
    case 'month-days': {
      const days = value as readonly string[]
      return days.length === 0 ? '不提醒' : days.map(monthDayWords).join('、')
    }
    case 'notices':
      return listed((value as readonly Notice[]).map(({ year, number }) => `${year} 年（${number}）`))
    case 'local-changes':
      return listed((value as readonly LocalChange[]).map(localChangeWords))
    case 'letter-template':
      return value === null ? '程序自带的样式' : (value as LetterTemplate).file
  }
}

const listed = (words: readonly string[]): string => (words.length === 0 ? '没有' : words.join('、'))
const monthDayWords = (day: string): string => `${Number(day.slice(0, 2))}月${Number(day.slice(3))}日`

function localChangeWords({ from, to, working, reason }: LocalChange): string {
  const days = from === to ? dayWords(from) : `${dayWords(from)}至${dayWords(to)}`
  return `${days}${working ? '上班' : '放假'}（${reason}）`
}
