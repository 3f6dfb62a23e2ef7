/** Where the chosen file is held; it isn't a value that a form can keep. */
export interface FileHolder {
  file: File | null
}

interface Props {
  readonly id: string
  readonly label: string
  readonly help: string
  readonly accept: string
  readonly holder: FileHolder
}

/** The browser's own control for a file, labelled like the other fields. */
export function FileField({ id, label, help, accept, holder }: Props) {
  return (
    <div className="file-field">
      <label htmlFor={id}>{label}</label>
      <div className="quiet" id={`${id}-help`}>
        {help}
      </div>
      <input
        id={id}
        type="file"
        accept={accept}
        aria-describedby={`${id}-help`}
        onChange={({ target }) => {
          holder.file = target.files?.[0] ?? null
        }}
      />
    </div>
  )
}
