import { answer } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import type { components, paths } from '../../api/schema.ts'

export type WorkingCalendar = components['schemas']['WorkingCalendar']
export type Preview = components['schemas']['CalendarPreview']

type Body = paths['/api/v1/calendar/preview']['post']['requestBody']
export type Change = NonNullable<Body>['content']['application/json']['change']

export const CALENDAR_KEY = ['calendar'] as const

export const readCalendar = (): Promise<WorkingCalendar> => answer(api.GET('/api/v1/calendar'))

export const previewChange = (change: Change): Promise<Preview> =>
  answer(api.POST('/api/v1/calendar/preview', { body: { change } }))

export const importChange = (change: Change, fingerprint: string): Promise<Preview> =>
  answer(api.POST('/api/v1/calendar/import', { body: { change, fingerprint } }))
