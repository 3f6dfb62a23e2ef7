import { fromMemory } from '../../../law/evidence.ts'
import { POST_KIND_NAMES, POST_KINDS, type PostKind } from '../../accounts/index.ts'
import type { SettingRule } from '../setting-rule.ts'

/** GB/T 22239 asks for such limits; its figures were not seen, these are ours. */
const backing = fromMemory('security-policy')
const policy = { group: 'policy', where: 'platform', act: 'policy.change', backing } as const
const postNames = Object.fromEntries(POST_KIND_NAMES.map((kind) => [kind, POST_KINDS[kind].label])) as {
  readonly [K in PostKind]: string
}

export const POLICY_RULES = {
  'policy.password.minLength': {
    ...policy,
    label: '密码最短几个字符',
    told: '设置新密码时检查；已有的密码到下次修改时才受影响。',
    form: { kind: 'integer', min: 8, max: 64, unit: '个字符' },
    fallback: 12,
  },
  'policy.password.maxAgeDays': {
    ...policy,
    label: '密码最长使用几日',
    told: '到期后登录时须先改密码。0 为不要求定期更换，这是默认：定期更换容易使人选用有规律的弱密码。',
    form: { kind: 'integer', min: 0, max: 3650, unit: '日' },
    fallback: 0,
  },
  'policy.secondFactor.requiredFor': {
    ...policy,
    label: '哪些岗位登录须有动态口令',
    told: '担任所选岗位的人员，下次登录时须先登记动态口令。',
    form: { kind: 'choices', options: postNames },
    fallback: ['systemAdmin', 'securityAdmin', 'auditAdmin'],
  },
  'policy.session.idleMinutes': {
    ...policy,
    label: '多少分钟没有操作即退出登录',
    told: '没有保存的内容留在浏览器里，重新登录后可以继续。',
    form: { kind: 'integer', min: 5, max: 480, unit: '分钟' },
    fallback: 30,
  },
  'policy.session.absoluteHours': {
    ...policy,
    label: '一次登录最长几小时',
    told: '到时不论是否在操作，都须重新登录。',
    form: { kind: 'integer', min: 1, max: 168, unit: '小时' },
    fallback: 12,
  },
  'policy.lockout.attempts': {
    ...policy,
    label: '连续输错几次密码即锁定账号',
    told: '按账号计算，不影响同一地址的其他人。',
    form: { kind: 'integer', min: 3, max: 20, unit: '次' },
    fallback: 5,
  },
  'policy.lockout.minutes': {
    ...policy,
    label: '首次锁定几分钟',
    told: '再次锁定时逐次加倍，直到最长的时间。',
    form: { kind: 'integer', min: 1, max: 120, unit: '分钟' },
    fallback: 5,
  },
  'policy.lockout.longestMinutes': {
    ...policy,
    label: '一次锁定最长几分钟',
    told: '到时自动解除；安全管理员可以提前解除。',
    form: { kind: 'integer', min: 5, max: 1440, unit: '分钟' },
    fallback: 60,
  },
  'policy.welcomeLink.hours': {
    ...policy,
    label: '一次性登录链接有效几小时',
    told: '只影响以后发放的链接。过期的请系统管理员重新发放。',
    form: { kind: 'integer', min: 1, max: 336, unit: '小时' },
    fallback: 72,
  },
  'policy.substitution.maxDays': {
    ...policy,
    label: '一次代岗最长几日',
    told: '到期自动结束；需要更久的，应当授予岗位。',
    form: { kind: 'integer', min: 1, max: 366, unit: '日' },
    fallback: 60,
  },
  'policy.personalToken.maxDays': {
    ...policy,
    label: '个人访问令牌最长几日',
    told: '只影响以后新建的令牌。',
    form: { kind: 'integer', min: 1, max: 1096, unit: '日' },
    fallback: 365,
  },
} as const satisfies Readonly<Record<string, SettingRule>>

export const AUDIT_RULES = {
  'audit.algorithm': {
    group: 'audit',
    where: 'platform',
    act: 'policy.change',
    label: '审计链的杂凑算法',
    told: '只影响以后的记录；此前的记录仍按当时的算法核验。',
    form: { kind: 'choice', options: { sha256: 'SHA-256', sm3: 'SM3（GB/T 32905 国产算法）' } },
    fallback: 'sha256',
    backing: null,
  },
  'audit.keptIn': {
    group: 'audit',
    where: 'platform',
    act: 'policy.change',
    label: '每日链尾留存在数据库以外的哪里',
    told: '留存的链尾是以后核验的依据，应当放在数据库管理员不能改动的地方。写入的文件请定期抄到另一台机器或打印归档。',
    form: {
      kind: 'choices',
      options: { file: '写入数据旁边的文件', mail: '用邮件发给审计管理员', print: '由审计管理员打印留存' },
    },
    fallback: ['file'],
    backing: null,
  },
} as const satisfies Readonly<Record<string, SettingRule>>
