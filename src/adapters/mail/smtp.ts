import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import type { Letter, SendProblem, Transport } from '../../capabilities/messages/index.ts'
import type { MailSettings } from '../../capabilities/settings/index.ts'
import { accept, type Result, refuse } from '../../law/result.ts'
import { smtpProblem } from './smtp-problem.ts'

export interface MailConfiguration {
  /** Looked at for each message: a changed setting counts at once. */
  settings(): Promise<MailSettings>
  /** Where the files with the password and the certificate lie. */
  readonly secretsFolder: string
  /** Under which people reach the program, without a slash at the end; without, letters name no address. */
  readonly publicUrl?: string
  /** Milliseconds for connecting and for each answer; 20 s unless given. */
  readonly patience?: number
}

/**
 * Mail by SMTP, one connection a message. Whether a message went out can't be asked of a mail server: one of which that isn't known goes
 * out again under the same Message-ID.
 */
export function smtpTransport(configuration: MailConfiguration): Transport {
  return {
    nameOf: async (id) => `<${id}@${(await configuration.settings()).from.split('@')[1] ?? 'gongkai.localhost'}>`,
    send: async (letter) => {
      const settings = await configuration.settings()
      if (settings.host === '' || settings.from === '') {
        return refuse({ failure: 'channel-off', again: 'off', code: null })
      }
      const secrets = await readSecrets(settings, configuration.secretsFolder)
      return secrets.ok ? send(letter, settings, secrets.value, configuration) : secrets
    },
  }
}

interface Secrets {
  readonly password: string | null
  readonly ca: string | null
}

async function readSecrets(
  { user, passwordFile, caFile }: MailSettings,
  folder: string,
): Promise<Result<Secrets, SendProblem>> {
  try {
    return accept({
      password: user === '' ? null : (await readFile(join(folder, passwordFile), 'utf8')).replace(/\r?\n$/, ''),
      ca: caFile === '' ? null : await readFile(join(folder, caFile), 'utf8'),
    })
  } catch {
    return refuse({ failure: 'no-secret', again: 'later', code: null })
  }
}

async function send(
  letter: Letter,
  settings: MailSettings,
  { password, ca }: Secrets,
  { publicUrl, patience = 20_000 }: MailConfiguration,
): Promise<Result<null, SendProblem>> {
  const transport = createTransport({
    host: settings.host,
    port: settings.port,
    secure: settings.security === 'tls',
    requireTLS: settings.security === 'starttls',
    ignoreTLS: settings.security === 'none',
    ...(password === null ? {} : { auth: { user: settings.user, pass: password } }),
    ...(ca === null ? {} : { tls: { ca } }),
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  try {
    await transport.sendMail({
      from: { name: settings.fromName, address: settings.from },
      to: { name: '', address: letter.address },
      subject: letter.subject,
      text: textOf(letter, publicUrl),
      messageId: letter.messageId,
      date: new Date(letter.createdAt),
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
    return accept(null)
  } catch (error) {
    return refuse(smtpProblem(error))
  } finally {
    transport.close()
  }
}

function textOf({ text, href }: Letter, publicUrl: string | undefined): string {
  const where = href && publicUrl ? `请打开：${publicUrl}/console${href}` : '请登录控制台办理。'
  return `${text}\n\n${where}\n\n本邮件由系统自动发出，请勿直接回复。\n`
}
