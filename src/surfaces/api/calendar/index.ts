import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import type { NotAllowed } from '../../../capabilities/accounts/index.ts'
import type { NoSuchThing } from '../../../capabilities/audit/index.ts'
import {
  type CalendarRefusal,
  type GivenChange,
  importChange,
  previewChange,
} from '../../../capabilities/calendar-changes/index.ts'
import { PLATFORM } from '../../../capabilities/transactions/index.ts'
import type { HttpContext } from '../../http/context.ts'
import { type HttpError, httpError } from '../../http/http-error.ts'
import { mayView, refusalError, staffOf } from '../../http/staff.ts'
import type { Services } from '../../services.ts'
import { dayInShanghai } from '../../today.ts'
import { bodyOf } from '../requests/request-desk.ts'
import { calendarAnswerOf, previewAnswerOf } from './calendar-answer.ts'
import {
  CALENDAR_PROBLEMS,
  calendarAnswer,
  type givenChange,
  importBody,
  previewAnswer,
  previewBody,
} from './calendar-schemas.ts'

/** The working calendar: seen by everybody who sees settings, changed after a preview by whoever keeps it. */
export function calendarOperations(api: FastifyInstance, context: HttpContext): void {
  api.get(
    '/calendar',
    {
      config: { access: 'setting.view' },
      schema: {
        operationId: 'readCalendar',
        summary: '工作日历',
        description: '各年放假安排、本地变动和历史。',
        tags: ['工作日历'],
        response: { 200: calendarAnswer, 401: CALENDAR_PROBLEMS[401], 403: CALENDAR_PROBLEMS[403] },
      },
    },
    async (request) =>
      calendarAnswerOf(context.services, staffOf(request).actor, dayInShanghai(context.settings.now())),
  )
  previewOperation(api, context)
  importOperation(api, context)
}

function previewOperation(api: FastifyInstance, { services, settings }: HttpContext): void {
  api.post<{ Body: z.output<typeof previewBody> }>(
    '/calendar/preview',
    {
      config: { access: 'calendar.change' },
      schema: {
        operationId: 'previewCalendarChange',
        summary: '预览放假通知或者本地变动',
        description: '哪些日子变动、哪些申请的期限移动、会出现什么问题。不改动任何东西。',
        tags: ['工作日历'],
        body: previewBody,
        response: { 200: previewAnswer, ...CALENDAR_PROBLEMS },
      },
    },
    async (request) => {
      const given = await changeOf(services, request.body.change)
      const bodyId = given.kind === 'local' ? given.bodyId : PLATFORM
      const { actor, source } = await mayView(services, request, 'calendar.change', { bodyId })
      const today = dayInShanghai(settings.now())
      const asking = { given, today, personId: actor.personId, at: source.at }
      const seen = await previewChange(services.atomically, asking)
      if (!seen.ok) throw calendarError(seen.error)
      return previewAnswerOf(services, actor, seen.value)
    },
  )
}

function importOperation(api: FastifyInstance, { services, settings }: HttpContext): void {
  api.post<{ Body: z.output<typeof importBody> }>(
    '/calendar/import',
    {
      config: { access: 'calendar.change' },
      schema: {
        operationId: 'importCalendarChange',
        summary: '导入所预览的变动',
        description: '恰好是预览所见；此后台账或者日历又有变动的返回 409，须重新预览。期限一并重算。',
        tags: ['工作日历'],
        body: importBody,
        response: { 200: previewAnswer, ...CALENDAR_PROBLEMS },
      },
    },
    async (request) => {
      const given = await changeOf(services, request.body.change)
      const staff = staffOf(request)
      const asking = { given, today: dayInShanghai(settings.now()) }
      const done = await importChange(services.atomically, staff, asking, request.body.fingerprint)
      if (!done.ok) throw calendarError(done.error)
      return previewAnswerOf(services, staff.actor, done.value)
    },
  )
}

async function changeOf(services: Services, change: z.output<typeof givenChange>): Promise<GivenChange> {
  if (change.kind !== 'local') return change
  const bodyId = change.body === null ? PLATFORM : (await bodyOf(services, change.body)).id
  return { kind: 'local', bodyId, change: change.change }
}

function calendarError(refused: CalendarRefusal | NotAllowed | NoSuchThing): HttpError {
  const { message: detail } = refused
  switch (refused.kind) {
    case 'not-allowed':
    case 'no-such-thing':
      return refusalError(refused)
    case 'problems': {
      const parameters = refused.problems.map(({ at, message }) => ({ name: at ?? 'notice', detail: message }))
      return httpError(422, { title: '没有导入', detail, parameters })
    }
    case 'already-held':
      return httpError(409, { title: '已经导入', detail })
    case 'preview-outdated':
      return httpError(409, { title: '预览已经过时', detail })
    case 'nothing-to-amend':
    case 'nothing-changes':
      return httpError(422, { title: '没有导入', detail, parameters: [{ name: 'notice', detail }] })
  }
}
