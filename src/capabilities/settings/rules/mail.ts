import type { SettingRule } from '../setting-rule.ts'

const mail = { group: 'mail', where: 'platform', act: 'setting.change', backing: null } as const
const FILE_NAME = {
  kind: 'text',
  longest: 80,
  pattern: '[A-Za-z0-9][A-Za-z0-9._-]*',
  example: 'mail-password',
} as const

/** Secrets are never values: the name of a file in the folder `secrets` of the server is. */
export const MAIL_RULES = {
  'mail.host': {
    ...mail,
    label: '邮件服务器（SMTP）',
    told: '主机名或者 IP 地址。没有填写的不发邮件，消息只在站内。',
    form: { kind: 'text', longest: 253, pattern: '[A-Za-z0-9.:_-]+', example: 'smtp.example.gov.cn' },
    fallback: '',
  },
  'mail.port': {
    ...mail,
    label: '端口',
    told: '常用 465（TLS）、587（STARTTLS）、25（不加密）。',
    form: { kind: 'integer', min: 1, max: 65535, unit: '' },
    fallback: 465,
  },
  'mail.security': {
    ...mail,
    label: '加密',
    told: '加密的须服务器证书有效。不加密的，账号、密码和内容在网络上可以被看到，只宜在内网使用。',
    form: { kind: 'choice', options: { tls: 'TLS', starttls: 'STARTTLS（服务器不支持的不发送）', none: '不加密' } },
    fallback: 'tls',
  },
  'mail.user': {
    ...mail,
    label: '账号',
    told: '服务器不要求登录的不填。',
    form: { kind: 'text', longest: 200, pattern: '[^\\s<>]+', example: 'gongkai@example.gov.cn' },
    fallback: '',
  },
  'mail.passwordFile': {
    ...mail,
    label: '密码文件的名称',
    told: '密码不在页面上填写，也不存入数据库：由运维人员写入服务器数据文件夹的 secrets 文件夹，这里填文件名。',
    form: FILE_NAME,
    fallback: 'mail-password',
  },
  'mail.caFile': {
    ...mail,
    label: '证书文件的名称',
    told: '邮件服务器用单位自签证书的，把签发它的证书（PEM）放入 secrets 文件夹，这里填文件名。',
    form: FILE_NAME,
    fallback: '',
  },
  'mail.from': {
    ...mail,
    label: '发件地址',
    told: '收件人看到的地址，须是邮件服务器允许的。',
    form: {
      kind: 'text',
      longest: 200,
      pattern: '[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*',
      example: 'gongkai@example.gov.cn',
    },
    fallback: '',
  },
  'mail.fromName': {
    ...mail,
    label: '发件人名称',
    told: '收件人看到的名称。',
    form: { kind: 'text', longest: 60, pattern: '[^\\r\\n<>"]+', example: '清源县政府信息公开平台' },
    fallback: '政府信息公开平台',
  },
  'sms.gateway': {
    ...mail,
    label: '短信',
    told: '本软件不直接连接短信网关。选“交给网关程序”的，每条短信写成数据文件夹 outgoing/sms 里的一行，由单位的网关程序取走。',
    form: { kind: 'choice', options: { none: '不发短信', file: '交给网关程序' } },
    fallback: 'none',
  },
} as const satisfies Readonly<Record<string, SettingRule>>
