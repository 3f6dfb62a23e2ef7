// Made by `npm run client` from what the API says of itself. Not to be edited.

export interface paths {
  '/api/v1/annual-reports': {
    get: {
      parameters: {
        query?: {
          body?: string
          year?: number
          region?: string
          attention?: "0" | "1" | "true" | "false"
          sort?: "attention" | "year" | "name"
          page?: number
          size?: number
          format?: "json" | "csv"
        }
        header?: never
        path?: never
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': {
              total: number
              page: number
              size: number
              items: (components['schemas']['AnnualReportListing'])[]
            }
            'text/csv': string
          }
        }
        400: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/annual-reports/{body}': {
    get: {
      parameters: {
        query?: never
        header?: never
        path: {
          body: string
        }
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': {
              body: components['schemas']['Body']
              reports: ({
                year: number
                version: number
                inForce: boolean
                keptAt: string
                href: string
                errors: number
                warnings: number
                infos: number
              })[]
            }
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/annual-reports/{body}/{year}': {
    get: {
      parameters: {
        query?: {
          version?: number
        }
        header?: never
        path: {
          body: string
          year: string
        }
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': components['schemas']['KeptAnnualReport']
          }
        }
        400: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/bodies': {
    get: {
      parameters: {
        query?: {
          page?: number
          size?: number
        }
        header?: never
        path?: never
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': {
              total: number
              page: number
              size: number
              items: (components['schemas']['Body'])[]
            }
          }
        }
        400: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/calculators/deadline': {
    get: {
      parameters: {
        query: {
          received: string
          channel?: "in_person" | "post_signed" | "post_plain" | "fax" | "email" | "online" | "oral"
          act?: string | (string)[]
          on?: string
        }
        header?: never
        path?: never
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': components['schemas']['Deadline']
          }
        }
        400: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
    post: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            received: string
            channel?: "in_person" | "post_signed" | "post_plain" | "fax" | "email" | "online" | "oral"
            acts?: ({
              kind: "correction_received" | "fee_paid" | "reasons_given" | "third_party_answered" | "co_producer_answered" | "agency_answered" | "determination_answered" | "third_party_asked" | "co_producer_asked" | "agency_asked" | "determination_asked" | "reasons_asked" | "extended" | "deferred" | "correction_asked" | "fee_notified" | "replied" | "lapsed_uncorrected" | "lapsed_unpaid" | "withdrawn" | "terminated"
              on: string
              days?: number
              receivedOn?: string
              until?: string
              party?: string
            })[]
            on?: string
          }
        }
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': components['schemas']['Deadline']
          }
        }
        400: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/calculators/fee': {
    get: {
      parameters: {
        query: {
          basis: "items" | "pages"
          count: string
          on?: string
        }
        header?: never
        path?: never
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': components['schemas']['Fee']
          }
        }
        400: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/check': {
    post: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'multipart/form-data': {
            file: string
          }
        }
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': components['schemas']['AnnualReport']
          }
        }
        400: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        413: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        415: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        429: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        503: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
}

export interface components {
  schemas: {
    AnnualReport: {
      schema: "gongkai/annual-report/1"
      source?: {
        file: string
        sha256: string
        format: "txt" | "md" | "html" | "docx" | "pdf" | "json"
        pages?: number
      }
      edition: "2019" | "2021"
      year: number | null
      body: string | null
      title: string | null
      level: string | null
      region: string | null
      narrative: {
        overview: string | null
        problems: string | null
        other: string | null
      }
      table2: {
        [name: string]: {
          [name: string]: number | null
        }
      }
      table3: {
        columns: ("naturalPerson" | "commercial" | "research" | "publicWelfare" | "legalService" | "other" | "total")[]
        rows: {
          newReceived?: (number | null)[]
          carriedOver?: (number | null)[]
          granted?: (number | null)[]
          partiallyGranted?: (number | null)[]
          deniedStateSecret?: (number | null)[]
          deniedLawForbids?: (number | null)[]
          deniedSecurityStability?: (number | null)[]
          deniedThirdParty?: (number | null)[]
          deniedInternalAffairs?: (number | null)[]
          deniedProcessInfo?: (number | null)[]
          deniedEnforcementFile?: (number | null)[]
          deniedAdminQuery?: (number | null)[]
          unableNotHeld?: (number | null)[]
          unableNeedsCreation?: (number | null)[]
          unableUnclear?: (number | null)[]
          notProcessedPetition?: (number | null)[]
          notProcessedRepeat?: (number | null)[]
          notProcessedPublication?: (number | null)[]
          notProcessedExcessive?: (number | null)[]
          notProcessedReconfirm?: (number | null)[]
          otherNoCorrection?: (number | null)[]
          otherFeeUnpaid?: (number | null)[]
          otherOther?: (number | null)[]
          otherHandling?: (number | null)[]
          resultTotal?: (number | null)[]
          carriedForward?: (number | null)[]
        }
      }
      table4: {
        review?: {
          upheld?: number | null
          corrected?: number | null
          other?: number | null
          pending?: number | null
          total?: number | null
        }
        litigationDirect?: {
          upheld?: number | null
          corrected?: number | null
          other?: number | null
          pending?: number | null
          total?: number | null
        }
        litigationAfterReview?: {
          upheld?: number | null
          corrected?: number | null
          other?: number | null
          pending?: number | null
          total?: number | null
        }
      }
      cells: {
        [name: string]: {
          raw: string
          state: "read" | "blank" | "derived" | "uncertain" | "computed" | "entered"
          reason?: string
          candidates?: ((number | null)[])[]
          place?: {
            page?: number
            box?: [number, number, number, number]
            line?: number
            table?: number
            row?: number
            column?: number
            sheet?: string
          }
        }
      }
      findings: ({
        code: string
        rule?: string
        severity: "error" | "warning" | "info"
        origin: "original" | "reading"
        cells: (string)[]
        section?: string
        expected?: unknown
        printed?: unknown
        message: string
        article?: string
        fingerprint: string
      })[]
    }
    AnnualReportInput: {
      schema: "gongkai/annual-report/1"
      source?: {
        file: string
        sha256: string
        format: "txt" | "md" | "html" | "docx" | "pdf" | "json"
        pages?: number
      }
      edition: "2019" | "2021"
      year: number | null
      body: string | null
      title: string | null
      level: string | null
      region: string | null
      narrative: {
        overview: string | null
        problems: string | null
        other: string | null
      }
      table2: {
        [name: string]: {
          [name: string]: number | null
        }
      }
      table3: {
        columns: ("naturalPerson" | "commercial" | "research" | "publicWelfare" | "legalService" | "other" | "total")[]
        rows: {
          newReceived?: (number | null)[]
          carriedOver?: (number | null)[]
          granted?: (number | null)[]
          partiallyGranted?: (number | null)[]
          deniedStateSecret?: (number | null)[]
          deniedLawForbids?: (number | null)[]
          deniedSecurityStability?: (number | null)[]
          deniedThirdParty?: (number | null)[]
          deniedInternalAffairs?: (number | null)[]
          deniedProcessInfo?: (number | null)[]
          deniedEnforcementFile?: (number | null)[]
          deniedAdminQuery?: (number | null)[]
          unableNotHeld?: (number | null)[]
          unableNeedsCreation?: (number | null)[]
          unableUnclear?: (number | null)[]
          notProcessedPetition?: (number | null)[]
          notProcessedRepeat?: (number | null)[]
          notProcessedPublication?: (number | null)[]
          notProcessedExcessive?: (number | null)[]
          notProcessedReconfirm?: (number | null)[]
          otherNoCorrection?: (number | null)[]
          otherFeeUnpaid?: (number | null)[]
          otherOther?: (number | null)[]
          otherHandling?: (number | null)[]
          resultTotal?: (number | null)[]
          carriedForward?: (number | null)[]
        }
      }
      table4: {
        review?: {
          upheld?: number | null
          corrected?: number | null
          other?: number | null
          pending?: number | null
          total?: number | null
        }
        litigationDirect?: {
          upheld?: number | null
          corrected?: number | null
          other?: number | null
          pending?: number | null
          total?: number | null
        }
        litigationAfterReview?: {
          upheld?: number | null
          corrected?: number | null
          other?: number | null
          pending?: number | null
          total?: number | null
        }
      }
      cells: {
        [name: string]: {
          raw: string
          state: "read" | "blank" | "derived" | "uncertain" | "computed" | "entered"
          reason?: string
          candidates?: ((number | null)[])[]
          place?: {
            page?: number
            box?: [number, number, number, number]
            line?: number
            table?: number
            row?: number
            column?: number
            sheet?: string
          }
        }
      }
      findings: ({
        code: string
        rule?: string
        severity: "error" | "warning" | "info"
        origin: "original" | "reading"
        cells: (string)[]
        section?: string
        expected?: unknown
        printed?: unknown
        message: string
        article?: string
        fingerprint: string
      })[]
    }
    AnnualReportListing: {
      bodyCode: string
      bodyName: string
      region: string | null
      level: string | null
      year: number
      version: number
      edition: "2019" | "2021"
      format: "txt" | "md" | "html" | "docx" | "pdf" | "json" | null
      errors: number
      warnings: number
      infos: number
      newReceived: number | null
      keptAt: string
      href: string
    }
    AnnualReportListingInput: {
      bodyCode: string
      bodyName: string
      region: string | null
      level: string | null
      year: number
      version: number
      edition: "2019" | "2021"
      format: "txt" | "md" | "html" | "docx" | "pdf" | "json" | null
      errors: number
      warnings: number
      infos: number
      newReceived: number | null
      keptAt: string
      href: string
    }
    Body: {
      code: string
      name: string
      region: string | null
      level: "state" | "state-department" | "province" | "province-department" | "city" | "city-department" | "county" | "county-department" | "town" | "central-local" | null
      parentCode: string | null
      href: string
    }
    BodyInput: {
      code: string
      name: string
      region: string | null
      level: "state" | "state-department" | "province" | "province-department" | "city" | "city-department" | "county" | "county-department" | "town" | "central-local" | null
      parentCode: string | null
      href: string
    }
    Deadline: {
      due: string | null
      provisional: boolean
      state: "running" | "paused" | "awaiting_correction" | "awaiting_payment" | "overdue" | "ended"
      daysLeft: number | null
      ledger: ({
        from: string
        to: string
        kind: "day_zero" | "counted" | "make_up" | "weekend" | "holiday" | "local_rest" | "paused" | "superseded" | "waiting" | "overdue"
        workingDays: number
        notCounted: number
        why: string
        article: string
        name?: string
        source?: string
        note?: string
        provisional: boolean
      })[]
      next: ({
        act: "correction_received" | "fee_paid" | "reasons_given" | "third_party_answered" | "co_producer_answered" | "agency_answered" | "determination_answered" | "third_party_asked" | "co_producer_asked" | "agency_asked" | "determination_asked" | "reasons_asked" | "extended" | "deferred" | "correction_asked" | "fee_notified" | "replied" | "lapsed_uncorrected" | "lapsed_unpaid" | "withdrawn" | "terminated"
        title: string
        by: "body" | "applicant" | "other"
        firstDay?: string
        lastDay: string | null
        article: string
        provisional: boolean
      })[]
      findings: ({
        code: "CORRECTION_ASKED_LATE" | "CORRECTION_REPEATED" | "CORRECTION_RECEIVED_LATE" | "EXTENDED_LATE" | "EXTENDED_TOO_LONG" | "ASKED_AFTER_DUE" | "THIRD_PARTY_SILENT" | "THIRD_PARTY_ANSWERED_LATE" | "CO_PRODUCER_SILENT" | "CO_PRODUCER_ANSWERED_LATE" | "DEFERRED_LATE" | "FEE_NOTIFIED_LATE" | "FEE_NOTIFIED_AGAIN" | "FEE_PAID_LATE" | "LAPSED_EARLY" | "REPLIED_BEFORE_OPINION" | "REPLIED_LATE" | "OVERDUE"
        severity: "error" | "warning" | "info"
        message: string
        article: string
        on: string
      })[]
    }
    DeadlineInput: {
      due: string | null
      provisional: boolean
      state: "running" | "paused" | "awaiting_correction" | "awaiting_payment" | "overdue" | "ended"
      daysLeft: number | null
      ledger: ({
        from: string
        to: string
        kind: "day_zero" | "counted" | "make_up" | "weekend" | "holiday" | "local_rest" | "paused" | "superseded" | "waiting" | "overdue"
        workingDays: number
        notCounted: number
        why: string
        article: string
        name?: string
        source?: string
        note?: string
        provisional: boolean
      })[]
      next: ({
        act: "correction_received" | "fee_paid" | "reasons_given" | "third_party_answered" | "co_producer_answered" | "agency_answered" | "determination_answered" | "third_party_asked" | "co_producer_asked" | "agency_asked" | "determination_asked" | "reasons_asked" | "extended" | "deferred" | "correction_asked" | "fee_notified" | "replied" | "lapsed_uncorrected" | "lapsed_unpaid" | "withdrawn" | "terminated"
        title: string
        by: "body" | "applicant" | "other"
        firstDay?: string
        lastDay: string | null
        article: string
        provisional: boolean
      })[]
      findings: ({
        code: "CORRECTION_ASKED_LATE" | "CORRECTION_REPEATED" | "CORRECTION_RECEIVED_LATE" | "EXTENDED_LATE" | "EXTENDED_TOO_LONG" | "ASKED_AFTER_DUE" | "THIRD_PARTY_SILENT" | "THIRD_PARTY_ANSWERED_LATE" | "CO_PRODUCER_SILENT" | "CO_PRODUCER_ANSWERED_LATE" | "DEFERRED_LATE" | "FEE_NOTIFIED_LATE" | "FEE_NOTIFIED_AGAIN" | "FEE_PAID_LATE" | "LAPSED_EARLY" | "REPLIED_BEFORE_OPINION" | "REPLIED_LATE" | "OVERDUE"
        severity: "error" | "warning" | "info"
        message: string
        article: string
        on: string
      })[]
    }
    Fee: {
      amount: number
      unit: "元"
      steps: ({
        from: number
        to: number
        rate: number
        sum: number
      })[]
      basis: "items" | "pages"
      count: number
      free: number
      article: string
      readings: ({
        reading: string
        evidence: "V" | "P" | "M" | "C"
      })[]
    }
    FeeInput: {
      amount: number
      unit: "元"
      steps: ({
        from: number
        to: number
        rate: number
        sum: number
      })[]
      basis: "items" | "pages"
      count: number
      free: number
      article: string
      readings: ({
        reading: string
        evidence: "V" | "P" | "M" | "C"
      })[]
    }
    KeptAnnualReport: {
      schema: "gongkai/annual-report/1"
      source?: {
        file: string
        sha256: string
        format: "txt" | "md" | "html" | "docx" | "pdf" | "json"
        pages?: number
      }
      edition: "2019" | "2021"
      year: number | null
      body: string | null
      title: string | null
      level: string | null
      region: string | null
      narrative: {
        overview: string | null
        problems: string | null
        other: string | null
      }
      table2: {
        [name: string]: {
          [name: string]: number | null
        }
      }
      table3: {
        columns: ("naturalPerson" | "commercial" | "research" | "publicWelfare" | "legalService" | "other" | "total")[]
        rows: {
          newReceived?: (number | null)[]
          carriedOver?: (number | null)[]
          granted?: (number | null)[]
          partiallyGranted?: (number | null)[]
          deniedStateSecret?: (number | null)[]
          deniedLawForbids?: (number | null)[]
          deniedSecurityStability?: (number | null)[]
          deniedThirdParty?: (number | null)[]
          deniedInternalAffairs?: (number | null)[]
          deniedProcessInfo?: (number | null)[]
          deniedEnforcementFile?: (number | null)[]
          deniedAdminQuery?: (number | null)[]
          unableNotHeld?: (number | null)[]
          unableNeedsCreation?: (number | null)[]
          unableUnclear?: (number | null)[]
          notProcessedPetition?: (number | null)[]
          notProcessedRepeat?: (number | null)[]
          notProcessedPublication?: (number | null)[]
          notProcessedExcessive?: (number | null)[]
          notProcessedReconfirm?: (number | null)[]
          otherNoCorrection?: (number | null)[]
          otherFeeUnpaid?: (number | null)[]
          otherOther?: (number | null)[]
          otherHandling?: (number | null)[]
          resultTotal?: (number | null)[]
          carriedForward?: (number | null)[]
        }
      }
      table4: {
        review?: {
          upheld?: number | null
          corrected?: number | null
          other?: number | null
          pending?: number | null
          total?: number | null
        }
        litigationDirect?: {
          upheld?: number | null
          corrected?: number | null
          other?: number | null
          pending?: number | null
          total?: number | null
        }
        litigationAfterReview?: {
          upheld?: number | null
          corrected?: number | null
          other?: number | null
          pending?: number | null
          total?: number | null
        }
      }
      cells: {
        [name: string]: {
          raw: string
          state: "read" | "blank" | "derived" | "uncertain" | "computed" | "entered"
          reason?: string
          candidates?: ((number | null)[])[]
          place?: {
            page?: number
            box?: [number, number, number, number]
            line?: number
            table?: number
            row?: number
            column?: number
            sheet?: string
          }
        }
      }
      findings: ({
        code: string
        rule?: string
        severity: "error" | "warning" | "info"
        origin: "original" | "reading"
        cells: (string)[]
        section?: string
        expected?: unknown
        printed?: unknown
        message: string
        article?: string
        fingerprint: string
      })[]
      record: {
        year: number
        version: number
        inForce: boolean
        keptAt: string
        href: string
        bodyCode: string
        original: {
          file: string
          sha256: string
          format: "txt" | "md" | "html" | "docx" | "pdf" | "json"
          bytes: number
        } | null
        versions: ({
          year: number
          version: number
          inForce: boolean
          keptAt: string
          href: string
        })[]
      }
    }
    KeptAnnualReportInput: {
      schema: "gongkai/annual-report/1"
      source?: {
        file: string
        sha256: string
        format: "txt" | "md" | "html" | "docx" | "pdf" | "json"
        pages?: number
      }
      edition: "2019" | "2021"
      year: number | null
      body: string | null
      title: string | null
      level: string | null
      region: string | null
      narrative: {
        overview: string | null
        problems: string | null
        other: string | null
      }
      table2: {
        [name: string]: {
          [name: string]: number | null
        }
      }
      table3: {
        columns: ("naturalPerson" | "commercial" | "research" | "publicWelfare" | "legalService" | "other" | "total")[]
        rows: {
          newReceived?: (number | null)[]
          carriedOver?: (number | null)[]
          granted?: (number | null)[]
          partiallyGranted?: (number | null)[]
          deniedStateSecret?: (number | null)[]
          deniedLawForbids?: (number | null)[]
          deniedSecurityStability?: (number | null)[]
          deniedThirdParty?: (number | null)[]
          deniedInternalAffairs?: (number | null)[]
          deniedProcessInfo?: (number | null)[]
          deniedEnforcementFile?: (number | null)[]
          deniedAdminQuery?: (number | null)[]
          unableNotHeld?: (number | null)[]
          unableNeedsCreation?: (number | null)[]
          unableUnclear?: (number | null)[]
          notProcessedPetition?: (number | null)[]
          notProcessedRepeat?: (number | null)[]
          notProcessedPublication?: (number | null)[]
          notProcessedExcessive?: (number | null)[]
          notProcessedReconfirm?: (number | null)[]
          otherNoCorrection?: (number | null)[]
          otherFeeUnpaid?: (number | null)[]
          otherOther?: (number | null)[]
          otherHandling?: (number | null)[]
          resultTotal?: (number | null)[]
          carriedForward?: (number | null)[]
        }
      }
      table4: {
        review?: {
          upheld?: number | null
          corrected?: number | null
          other?: number | null
          pending?: number | null
          total?: number | null
        }
        litigationDirect?: {
          upheld?: number | null
          corrected?: number | null
          other?: number | null
          pending?: number | null
          total?: number | null
        }
        litigationAfterReview?: {
          upheld?: number | null
          corrected?: number | null
          other?: number | null
          pending?: number | null
          total?: number | null
        }
      }
      cells: {
        [name: string]: {
          raw: string
          state: "read" | "blank" | "derived" | "uncertain" | "computed" | "entered"
          reason?: string
          candidates?: ((number | null)[])[]
          place?: {
            page?: number
            box?: [number, number, number, number]
            line?: number
            table?: number
            row?: number
            column?: number
            sheet?: string
          }
        }
      }
      findings: ({
        code: string
        rule?: string
        severity: "error" | "warning" | "info"
        origin: "original" | "reading"
        cells: (string)[]
        section?: string
        expected?: unknown
        printed?: unknown
        message: string
        article?: string
        fingerprint: string
      })[]
      record: {
        year: number
        version: number
        inForce: boolean
        keptAt: string
        href: string
        bodyCode: string
        original: {
          file: string
          sha256: string
          format: "txt" | "md" | "html" | "docx" | "pdf" | "json"
          bytes: number
        } | null
        versions: ({
          year: number
          version: number
          inForce: boolean
          keptAt: string
          href: string
        })[]
      }
    }
    Problem: {
      type: string
      title: string
      status: number
      detail: string
      request: string
      parameters?: ({
        name: string
        detail: string
      })[]
    }
    ProblemInput: {
      type: string
      title: string
      status: number
      detail: string
      request: string
      parameters?: ({
        name: string
        detail: string
      })[]
    }
  }
}
