import { accept, type Result, refuse } from '../../law/result.ts'
import type { PeopleContext } from './context.ts'
import { normalPassword, type PasswordOwner, passwordFault } from './password-rules.ts'
import { invalid, type PeopleRefusal } from './refusal.ts'

/**
 * The hash of a password that its owner chose, if nothing speaks against it.
 * @param field what a refusal points at
 */
export async function hashChosen(
  { tools, policy }: PeopleContext,
  password: string,
  owner: PasswordOwner,
  field: string,
): Promise<Result<string, PeopleRefusal>> {
  const fault = passwordFault(password, owner, policy.password.minLength, await tools.commonPasswords())
  if (fault !== undefined) return refuse(invalid(field, fault))
  return accept(await tools.passwords.hash(normalPassword(password)))
}
