/** Why a change to the register isn't made, in words for the clerk. `field` where one is at fault. */
export interface OrganisationRefusal {
  readonly kind:
    | 'stale'
    | 'unknown-body'
    | 'bad-code'
    | 'code-taken'
    | 'no-name'
    | 'name-taken'
    | 'cycle'
    | 'past-is-kept'
    | 'not-then'
    | 'nothing-changes'
    | 'bad-succession'
    | 'bad-row'
  readonly message: string
  readonly field?: string
}

export const refusal = (
  kind: OrganisationRefusal['kind'],
  message: string,
  field?: string,
): { readonly ok: false; readonly error: OrganisationRefusal } => ({
  ok: false,
  error: { kind, message, ...(field === undefined ? {} : { field }) },
})

export const unknownBody = (code: string, field?: string) =>
  refusal('unknown-body', `名录中没有代码为“${code}”的机关。请核对代码，或先登记这个机关。`, field)

export const stale = (name: string) =>
  refusal('stale', `${name}的登记刚被他人修改，本次修改没有保存。请刷新后核对最新内容，再修改一次。`)
