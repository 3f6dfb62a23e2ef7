import { z } from 'zod'
import { ACT_KINDS, POST_KIND_NAMES } from '../../../capabilities/accounts/index.ts'
import { SIGN_IN_STEPS } from '../../../capabilities/people/index.ts'
import { problem } from '../schemas.ts'

const LONGEST = 200

const accountText = z.string().min(1).max(LONGEST).describe('账号')
export const passwordText = z.string().min(1).max(LONGEST).describe('密码')
export const codeText = z.string().trim().min(1).max(40).describe('动态口令六位数字，或恢复码')
export const linkToken = z.string().min(20).max(100).describe('一次性链接中 token= 之后的内容')

export const signInBody = z.strictObject({ account: accountText, password: passwordText })

export const stepAnswer = z
  .object({
    step: z
      .enum(SIGN_IN_STEPS)
      .describe(
        '接下来：done 已登录；second-factor 动态口令；change-password 改密码；enrol-second-factor 登记动态口令',
      ),
  })
  .meta({ id: 'SignInStep' })

export const postKind = z.enum(POST_KIND_NAMES as [(typeof POST_KIND_NAMES)[number]])
export const actKind = z.enum(ACT_KINDS as [(typeof ACT_KINDS)[number]])

export const sessionAnswer = z
  .object({
    person: z.object({ id: z.string(), name: z.string(), account: z.string() }),
    posts: z
      .array(
        z.object({
          id: z.string(),
          kind: postKind,
          label: z.string(),
          bodyId: z.string().describe('全零为整个平台'),
          bodyCode: z.string().nullable(),
          bodyName: z.string(),
          substitute: z.boolean().describe('代岗'),
        }),
      )
      .describe('今日有效的岗位'),
    may: z.array(actKind).describe('能在某处办理的行为；对具体对象能不能办，以该对象的 may 为准'),
    secondFactor: z.object({ enrolled: z.boolean(), required: z.boolean() }),
    mustChangePassword: z.boolean(),
    encrypted: z.boolean().describe('浏览器到服务器的线路是否加密'),
    lastSignIn: z.string().nullable().describe('此前最近一个会话开始的时间'),
    awaitsAdministrators: z.boolean().describe('是否还没有指定安全管理员和审计管理员，且可由本人指定'),
    csrf: z.string().nullable().describe('以会话修改数据时放入 x-csrf-token；令牌没有'),
  })
  .meta({ id: 'Session' })

export const looked = z.object({
  purpose: z.enum(['first-administrator', 'new-person', 'reset']),
  person: z.object({ name: z.string(), account: z.string() }).optional().describe('首个管理员尚无'),
})
export const claimBody = z.strictObject({
  token: linkToken,
  password: passwordText,
  account: accountText.optional().describe('只用于首个管理员'),
  name: z.string().max(LONGEST).optional().describe('只用于首个管理员'),
})

export const enrolment = z.object({
  secret: z.string().describe('手工输入用，Base32'),
  uri: z.string().describe('otpauth 地址'),
  qr: z.object({ size: z.int(), path: z.string() }).describe('二维码：边长 size 格，path 为 SVG 路径，一格为 1'),
})
export const enrolled = stepAnswer.extend({ recoveryCodes: z.array(z.string()).describe('只显示这一次') })

export const ownSession = z.object({
  id: z.string(),
  startedAt: z.string(),
  lastSeenAt: z.string(),
  address: z.string().nullable(),
  browser: z.string().nullable(),
  current: z.boolean(),
})

/** What any call for signing in may meet. */
export const SIGN_IN_PROBLEMS = {
  401: problem('没有登录，或者账号、密码、动态口令不正确'),
  403: problem('不是从本系统的页面发出的'),
  422: problem('填写的内容需要修改'),
  429: problem('输错次数较多，须等待'),
}
