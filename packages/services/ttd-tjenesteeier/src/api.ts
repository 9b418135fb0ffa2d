export type Binary = Uint8Array | ArrayBuffer | {
    readonly size: number;
    readonly type: string;
    arrayBuffer(): Promise<ArrayBuffer>;
};
export interface paths {
    "/api/jsonschema/{dataType}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The JSON Schema of a form. */
        get: operations["getJsonSchema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/options/{optionsId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An option list. */
        get: operations["getOptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/applicationmetadata": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get application metadata */
        get: operations["getApplicationMetadata"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lookup/organisation/{orgNr}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The organisation of a number. */
        get: operations["lookUpOrganisation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lookup/person": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whether a national id and a last name belong together. */
        post: operations["lookUpPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meta/authorizationpolicy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who may do what, as XACML. */
        get: operations["getAuthorizationPolicy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meta/process": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process, as BPMN. */
        get: operations["getProcessDefinition"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Parties that the caller may act for. */
        get: operations["getParties"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parties/validateInstantiation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whether the party may begin an instance. */
        post: operations["validateInstantiation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/texts/{language}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Texts of the app in a language, or in Norwegian where it has none. */
        get: operations["getTexts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create new instance
         * @description Makes an instance for a party.
         */
        post: operations["createInstance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instances/create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin an instance with some values filled in, or as a copy. */
        post: operations["createInstanceWithPrefill"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instances/{instanceOwnerPartyId}/active": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Instances of the party that are not archived, in any order. */
        get: operations["getActiveInstances"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instances/{instanceOwnerPartyId}/{instanceGuid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get instance */
        get: operations["getInstance"];
        put?: never;
        post?: never;
        /** Delete instance */
        delete: operations["deleteInstance"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instances/{instanceOwnerPartyId}/{instanceGuid}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Do one of the actions of the current task. */
        post: operations["performAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instances/{instanceOwnerPartyId}/{instanceGuid}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The service owner has received everything. This does not end the process. */
        post: operations["completeInstance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instances/{instanceOwnerPartyId}/{instanceGuid}/data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a data element. Content-Disposition with a file name is required of attachments. */
        post: operations["createData"];
        delete?: never;
        options?: never;
        head?: never;
        /** Change forms by JSON Patch; all or nothing. `test` is the only guard against concurrent changes. */
        patch: operations["patchData"];
        trace?: never;
    };
    "/instances/{instanceOwnerPartyId}/{instanceGuid}/data/type/tjenesteeier": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create data */
        post: operations["createTjenesteeier"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instances/{instanceOwnerPartyId}/{instanceGuid}/data/type/{dataType}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a data element of a type. */
        post: operations["createDataOfType"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instances/{instanceOwnerPartyId}/{instanceGuid}/data/{dataGuid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The data element: forms in JSON or XML, as Accept says, attachments as they are. */
        get: operations["getData"];
        /** Replace the data element as a whole. */
        put: operations["putData"];
        post?: never;
        /** Delete data element */
        delete: operations["deleteData"];
        options?: never;
        head?: never;
        /**
         * Change one form by JSON Patch.
         * @deprecated
         */
        patch: operations["patchDataElement"];
        trace?: never;
    };
    "/instances/{instanceOwnerPartyId}/{instanceGuid}/data/{dataGuid}/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tags of the data element. */
        get: operations["getTags"];
        /** Replace the tags. */
        put: operations["setTags"];
        /** Add a tag. */
        post: operations["addTag"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instances/{instanceOwnerPartyId}/{instanceGuid}/data/{dataGuid}/tags/{tag}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a tag. */
        delete: operations["deleteTag"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instances/{instanceOwnerPartyId}/{instanceGuid}/data/{dataGuid}/type/tjenesteeier": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get data
         * @description Get data for a specific data element
         *
         *     see [JSON Schema](/ttd/tjenesteeier/api/jsonschema/tjenesteeier)
         */
        get: operations["getTjenesteeier"];
        /** Replace data element content */
        put: operations["putTjenesteeier"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instances/{instanceOwnerPartyId}/{instanceGuid}/data/{dataGuid}/user-defined-metadata": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Keys and values that users gave the data element. */
        get: operations["getUserDefinedMetadata"];
        /** Replace the entries; the metadata of the app says which keys may be. */
        put: operations["setUserDefinedMetadata"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instances/{instanceOwnerPartyId}/{instanceGuid}/data/{dataGuid}/validate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the app finds wrong with one data element.
         * @deprecated
         */
        get: operations["validateData"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instances/{instanceOwnerPartyId}/{instanceGuid}/filescanresult": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far the virus scan is. */
        get: operations["getFileScanResult"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instances/{instanceOwnerPartyId}/{instanceGuid}/options/{optionsId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An option list that depends on the instance. */
        get: operations["getInstanceOptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instances/{instanceOwnerPartyId}/{instanceGuid}/process": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the process is, and what the caller may do there. */
        get: operations["getProcess"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instances/{instanceOwnerPartyId}/{instanceGuid}/process/completeProcess": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Go on to the end of the process, task by task. */
        put: operations["completeProcess"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instances/{instanceOwnerPartyId}/{instanceGuid}/process/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened when. Names who did it by national id: personal data. */
        get: operations["getProcessHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instances/{instanceOwnerPartyId}/{instanceGuid}/process/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Elements that could be next.
         * @deprecated
         */
        get: operations["getProcessNext"];
        /** Move instance to next process step */
        put: operations["processNext"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instances/{instanceOwnerPartyId}/{instanceGuid}/process/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Start the process; instantiating has done so already. */
        post: operations["startProcess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instances/{instanceOwnerPartyId}/{instanceGuid}/signing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is to sign, and who has. */
        get: operations["getSigning"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instances/{instanceOwnerPartyId}/{instanceGuid}/signing/data-elements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Data elements that are signed in this task. */
        get: operations["getSigningDataElements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instances/{instanceOwnerPartyId}/{instanceGuid}/signing/organizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Organisations that the caller may sign for. */
        get: operations["getSigningOrganizations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instances/{instanceOwnerPartyId}/{instanceGuid}/substatus": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** What the service owner wants to be seen beside the status. */
        put: operations["setSubstatus"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instances/{instanceOwnerPartyId}/{instanceGuid}/validate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the app finds wrong with the instance as it is stored. */
        get: operations["validateInstance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A new form of a stateless app, prefilled. */
        get: operations["getStatelessData"];
        put?: never;
        /** The form, after the app has computed what it computes. Nothing is stored. */
        post: operations["calculateStatelessData"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/data/anonymous": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A new form of a stateless app, prefilled. */
        get: operations["getAnonymousData"];
        put?: never;
        /** The form, after the app has computed what it computes. Nothing is stored. */
        post: operations["calculateAnonymousData"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Aar_MedOrid: {
            /** Format: double */
            orid?: number;
            value?: string | null;
        };
        ActiveInstance: {
            /** Format: date-time */
            dueBefore?: string | null;
            id: string;
            /** Format: date-time */
            lastChanged?: string | null;
            lastChangedBy?: string | null;
            presentationTexts?: {
                [key: string]: string | null;
            } | null;
        };
        Adresse: {
            adresselinje1?: components["schemas"]["Tekst_MedOrid"] | null;
            adresselinje2?: components["schemas"]["Tekst_MedOrid"] | null;
            adresselinje3?: components["schemas"]["Tekst_MedOrid"] | null;
            /** Format: double */
            gruppeid?: number | null;
            landkode?: components["schemas"]["Landkode_MedOrid"] | null;
            postnummer?: components["schemas"]["Postnummer_MedOrid"] | null;
            poststed?: components["schemas"]["Tekst_MedOrid"] | null;
        };
        Akronym_MedOrid: {
            /** Format: double */
            orid?: number;
            value?: string | null;
        };
        Antall_MedOrid: {
            /** Format: double */
            orid?: number;
            /** Format: double */
            value?: number | null;
        };
        AppOption: {
            description?: string | null;
            helpText?: string | null;
            label: string;
            value: string | null;
        };
        AppProcessElementInfo: {
            /** @description Actions of the task, and whether the caller may do them. */
            actions?: {
                [key: string]: boolean;
            } | null;
            altinnTaskType?: string | null;
            elementId?: string | null;
            elementType?: string | null;
            /** Format: date-time */
            ended?: string | null;
            /** Format: int32 */
            flow?: number | null;
            flowType?: string | null;
            name?: string | null;
            read?: boolean;
            /** Format: date-time */
            started?: string | null;
            userActions?: components["schemas"]["UserAction"][] | null;
            validated?: {
                canCompleteTask?: boolean;
                /** Format: date-time */
                timestamp?: string | null;
            } | null;
            write?: boolean;
        };
        AppProcessState: {
            currentTask?: components["schemas"]["AppProcessElementInfo"] | null;
            endEvent?: string | null;
            /** Format: date-time */
            ended?: string | null;
            processTasks?: components["schemas"]["AppProcessTaskTypeInfo"][] | null;
            startEvent?: string | null;
            /** Format: date-time */
            started?: string | null;
            /** @description What the engine is doing; version 9. */
            workflow?: {
                [key: string]: unknown;
            } | null;
        };
        AppProcessTaskTypeInfo: {
            altinnTaskType?: string | null;
            elementId?: string | null;
            elementType?: string | null;
        };
        Bekreftelse_MedOrid: {
            /** Format: double */
            orid?: number;
            value?: boolean | null;
        };
        Beloep_MedOrid: {
            /** Format: double */
            orid?: number;
            /** Format: double */
            value?: number | null;
        };
        BliTjenesteeierUtvidet_M: {
            dataFormatId?: string | null;
            dataFormatProvider?: string | null;
            dataFormatVersion?: string | null;
            databehandling?: components["schemas"]["Databehandling"] | null;
            erklaering?: components["schemas"]["Erklaering"] | null;
            fakturering?: components["schemas"]["Fakturering"] | null;
            kontaktperson?: components["schemas"]["Kontaktperson"][] | null;
            oensketBruk?: components["schemas"]["OensketBruk"] | null;
            tjenesteeier?: components["schemas"]["Tjenesteeier"] | null;
        };
        CalculationResult: {
            blobStoragePath?: string | null;
            /** @description What the app changed, by path: `a.b[0].c`. */
            changedFields?: {
                [key: string]: unknown;
            } | null;
            contentHash?: string | null;
            contentType?: string | null;
            /** Format: date-time */
            created?: string | null;
            createdBy?: string | null;
            dataType: string;
            deleteStatus?: components["schemas"]["DeleteStatus"] | null;
            fileScanResult?: components["schemas"]["FileScanResult"];
            filename?: string | null;
            id: string;
            instanceGuid?: string | null;
            isRead?: boolean;
            /** Format: date-time */
            lastChanged?: string | null;
            lastChangedBy?: string | null;
            locked?: boolean;
            metadata?: components["schemas"]["KeyValueEntry"][] | null;
            references?: components["schemas"]["Reference"][] | null;
            refs?: string[] | null;
            selfLinks?: components["schemas"]["ResourceLinks"] | null;
            /** Format: int64 */
            size?: number;
            tags?: string[] | null;
            userDefinedMetadata?: components["schemas"]["KeyValueEntry"][] | null;
        };
        DataDeleteResponse: {
            instance: components["schemas"]["Instance"];
            newDataModels: components["schemas"]["DataModelPair"][];
            validationIssues: components["schemas"]["ValidationSourcePair"][];
        };
        DataElement: {
            blobStoragePath?: string | null;
            contentType?: string | null;
            /** Format: date-time */
            created?: string | null;
            dataType?: string | null;
            fileScanResult?: components["schemas"]["FileScanResult"];
            filename?: string | null;
            id: string;
            instanceGuid?: string | null;
            isRead?: boolean;
            /** Format: date-time */
            lastChanged?: string | null;
            locked?: boolean;
            refs?: string[] | null;
            selfLinks?: components["schemas"]["ResourceLinks"] | null;
            /** Format: int64 */
            size?: number;
            tags?: string[] | null;
        };
        DataElementFileScan: {
            fileScanResult?: components["schemas"]["FileScanResult"];
            id: string;
        };
        DataElementPatchRequest: {
            ignoredValidators?: string[] | null;
            patch: components["schemas"]["JsonPatch"];
        };
        DataElementPatchResponse: {
            instance?: components["schemas"]["Instance"] | null;
            newDataModel: unknown;
            validationIssues?: components["schemas"]["ValidationSourcePair"][] | {
                [key: string]: components["schemas"]["ValidationIssue"][];
            };
        };
        DataModelPair: {
            data: unknown;
            /** Format: uuid */
            dataElementId: string;
        };
        DataModelPairResponse: {
            data: unknown;
            /** Format: uuid */
            dataElementId: string;
        };
        DataPatchProblem: {
            /** Format: uuid */
            dataElementId?: string | null;
            detail?: string | null;
            instance?: string | null;
            /** Format: int32 */
            patchOperationIndex?: number | null;
            previousModel?: unknown;
            /** Format: int32 */
            status?: number | null;
            title?: string | null;
            type?: string | null;
        };
        DataPatchRequest: {
            ignoredValidators?: string[] | null;
            patches: {
                /** Format: uuid */
                dataElementId: string;
                patch: components["schemas"]["JsonPatch"];
            }[];
        };
        DataPatchResponse: {
            instance: components["schemas"]["Instance"];
            newDataModels: components["schemas"]["DataModelPair"][];
            validationIssues: components["schemas"]["ValidationSourcePair"][];
        };
        DataPostProblem: {
            detail?: string | null;
            instance?: string | null;
            /** Format: int32 */
            status?: number | null;
            title?: string | null;
            type?: string | null;
            uploadValidationIssues?: components["schemas"]["ValidationIssue"][] | null;
        };
        DataPostResponse: {
            instance: components["schemas"]["Instance"];
            /** Format: uuid */
            newDataElementId: string;
            newDataModels: components["schemas"]["DataModelPairResponse"][];
            validationIssues: components["schemas"]["ValidationSourcePair"][];
        };
        Databehandling: {
            avtaleInngaatt?: components["schemas"]["Dato_MedOrid"] | null;
            avtaleUtloeper?: components["schemas"]["Dato_MedOrid"] | null;
            formaal?: components["schemas"]["Fritekst_MedOrid"] | null;
            /** Format: double */
            gruppeid?: number | null;
            lagringstidMaaneder?: components["schemas"]["Maaneder_MedOrid"] | null;
            personvernombudEpost?: components["schemas"]["Epost_MedOrid"] | null;
            personvernombudNavn?: components["schemas"]["Navn_MedOrid"] | null;
            underleverandoer?: components["schemas"]["Organisasjonsnummer_MedOrid"][] | null;
        };
        DatoEtter2020_MedOrid: {
            /** Format: double */
            orid?: number;
            /** Format: date-time */
            value?: string | null;
        };
        Dato_MedOrid: {
            /** Format: double */
            orid?: number;
            /** Format: date-time */
            value?: string | null;
        };
        DeleteStatus: {
            /** Format: date-time */
            hardDeleted?: string | null;
            isHardDeleted?: boolean;
        };
        Desimaltall_MedOrid: {
            /** Format: double */
            orid?: number;
            /** Format: double */
            value?: number | null;
        };
        Epost_MedOrid: {
            /** Format: double */
            orid?: number;
            value?: string | null;
        };
        Erklaering: {
            dato?: components["schemas"]["Dato_MedOrid"] | null;
            /** Format: double */
            gruppeid?: number | null;
            sted?: components["schemas"]["Tekst_MedOrid"] | null;
            underskrivendesNavn?: components["schemas"]["Navn_MedOrid"] | null;
            underskrivendesStilling?: components["schemas"]["Tekst_MedOrid"] | null;
            vilkaarGodtatt?: components["schemas"]["Bekreftelse_MedOrid"] | null;
        };
        Fakturering: {
            bestillingsnummer?: components["schemas"]["Tekst_MedOrid"] | null;
            deresReferanse?: components["schemas"]["Tekst_MedOrid"] | null;
            elektroniskFaktura?: components["schemas"]["JaNei_MedOrid"] | null;
            fakturamottaker?: components["schemas"]["Organisasjonsnummer_MedOrid"] | null;
            /** Format: double */
            gruppeid?: number | null;
            kontonummer?: components["schemas"]["Kontonummer_MedOrid"] | null;
            timepris?: components["schemas"]["Beloep_MedOrid"] | null;
        };
        FileScan: {
            data?: components["schemas"]["DataElementFileScan"][] | null;
            fileScanResult?: components["schemas"]["FileScanResult"];
            id?: string | null;
        };
        /** @enum {string} */
        FileScanResult: "NotApplicable" | "Pending" | "Clean" | "Infected";
        Foedselsnummer_MedOrid: {
            /** Format: double */
            orid?: number;
            value?: string | null;
        };
        Fritekst_MedOrid: {
            /** Format: double */
            orid?: number;
            value?: string | null;
        };
        Instance: {
            appId?: string | null;
            /** Format: date-time */
            created?: string | null;
            data?: components["schemas"]["DataElement"][] | null;
            dataValues?: {
                [key: string]: string | null;
            } | null;
            /** Format: date-time */
            dueBefore?: string | null;
            id: string;
            instanceOwner?: components["schemas"]["InstanceOwner"] | null;
            /** Format: date-time */
            lastChanged?: string | null;
            org?: string | null;
            process?: components["schemas"]["ProcessState"] | null;
            selfLinks?: components["schemas"]["ResourceLinks"] | null;
            status?: components["schemas"]["InstanceStatus"] | null;
            /** Format: date-time */
            visibleAfter?: string | null;
        };
        InstanceCreation: {
            /** Format: date-time */
            dueBefore?: string | null;
            instanceOwner: components["schemas"]["InstanceOwner"];
            notification?: {
                [key: string]: unknown;
            } | null;
            /** @description Values of the form by dotted path. */
            prefill?: {
                [key: string]: string | null;
            } | null;
            /** @description An archived instance to copy. */
            sourceInstanceId?: string | null;
            /** Format: date-time */
            visibleAfter?: string | null;
        };
        InstanceOwner: {
            organisationNumber?: string | null;
            partyId?: string | null;
            personNumber?: string | null;
            username?: string | null;
        };
        InstanceStatus: {
            /** Format: date-time */
            archived?: string | null;
            isArchived?: boolean;
            isSoftDeleted?: boolean;
            readStatus?: components["schemas"]["ReadStatus"];
            /** Format: date-time */
            softDeleted?: string | null;
        };
        /** InstanceWrite */
        InstanceWrite: {
            /** Format: date-time */
            dueBefore?: string;
            /** @description One of these, and one only. */
            instanceOwner?: {
                organisationNumber?: string | null;
                partyId?: string | null;
                personNumber?: string | null;
            };
            /** Format: date-time */
            visibleAfter?: string;
        };
        InstantiationValidation: {
            customTextKey?: string | null;
            customTextParameters?: {
                [key: string]: string | null;
            } | null;
            message?: string | null;
            valid: boolean;
            validParties?: components["schemas"]["Party"][] | null;
        };
        IpAdresse_MedOrid: {
            /** Format: double */
            orid?: number;
            value?: string | null;
        };
        JaNei_MedOrid: {
            /** Format: double */
            orid?: number;
            value?: boolean | null;
        };
        JsonPatch: {
            from?: string;
            /** @enum {string} */
            op: "add" | "remove" | "replace" | "move" | "copy" | "test";
            path: string;
            value?: unknown;
        }[];
        KeyValueEntry: {
            key?: string | null;
            value?: string | null;
        };
        Klokkeslett_MedOrid: {
            /** Format: double */
            orid?: number;
            /** Format: date-time */
            value?: string | null;
        };
        Kontaktperson: {
            epost?: components["schemas"]["Epost_MedOrid"] | null;
            etternavn?: components["schemas"]["Navn_MedOrid"] | null;
            foedselsnummer?: components["schemas"]["Foedselsnummer_MedOrid"] | null;
            fornavn?: components["schemas"]["Navn_MedOrid"] | null;
            /** Format: double */
            gruppeid?: number | null;
            maalform?: components["schemas"]["Maalform_MedOrid"] | null;
            mellomnavn?: components["schemas"]["Navn_MedOrid"] | null;
            mobiltelefon?: components["schemas"]["Telefonnummer_MedOrid"] | null;
            rolle?: components["schemas"]["Rolle_MedOrid"] | null;
        };
        Kontonummer_MedOrid: {
            /** Format: double */
            orid?: number;
            value?: string | null;
        };
        Landkode_MedOrid: {
            /** Format: double */
            orid?: number;
            value?: string | null;
        };
        Maalform_MedOrid: {
            /** Format: double */
            orid?: number;
            value?: string | null;
        };
        Maaneder_MedOrid: {
            /** Format: double */
            orid?: number;
            /** Format: double */
            value?: number | null;
        };
        Navn_MedOrid: {
            /** Format: double */
            orid?: number;
            value?: string | null;
        };
        Nettadresse_MedOrid: {
            /** Format: double */
            orid?: number;
            value?: string | null;
        };
        OensketBruk: {
            andelDigitalt?: components["schemas"]["Prosent_MedOrid"] | null;
            beskrivelse?: components["schemas"]["Fritekst_MedOrid"] | null;
            forventetAntallInnsendinger?: components["schemas"]["StortAntall_MedOrid"] | null;
            gjelderGradert?: components["schemas"]["JaNei_MedOrid"] | null;
            gjelderPersonopplysninger?: components["schemas"]["JaNei_MedOrid"] | null;
            /** Format: double */
            gruppeid?: number | null;
            kostnadsramme?: components["schemas"]["Beloep_MedOrid"] | null;
            oppstartsdato?: components["schemas"]["DatoEtter2020_MedOrid"] | null;
            prioritet?: components["schemas"]["Prioritet_MedOrid"] | null;
            produkt?: components["schemas"]["Produkt_MedOrid"][] | null;
            tjeneste?: components["schemas"]["Tjeneste"][] | null;
        };
        Organisasjonsnummer_MedOrid: {
            /** Format: double */
            orid?: number;
            value?: string | null;
        };
        OrganisationLookupAnswer: {
            organisationDetails?: {
                [key: string]: unknown;
            } | null;
            success: boolean;
        };
        Party: {
            childParties?: components["schemas"]["Party"][] | null;
            isDeleted?: boolean;
            name?: string | null;
            onlyHierarchyElementWithNoAccess?: boolean;
            orgNumber?: string | null;
            organization?: {
                [key: string]: unknown;
            } | null;
            /** Format: int32 */
            partyId: number;
            partyTypeName?: number | string;
            /** Format: uuid */
            partyUuid?: string | null;
            person?: {
                [key: string]: unknown;
            } | null;
            ssn?: string | null;
            unitType?: string | null;
        };
        PersonLookup: {
            lastName: string;
            socialSecurityNumber: string;
        };
        PersonLookupAnswer: {
            personDetails?: {
                [key: string]: unknown;
            } | null;
            success: boolean;
        };
        Postnummer_MedOrid: {
            /** Format: double */
            orid?: number;
            value?: string | null;
        };
        Prioritet_MedOrid: {
            /** Format: double */
            orid?: number;
            /** Format: double */
            value?: number | null;
        };
        ProblemDetails: {
            detail?: string | null;
            instance?: string | null;
            /** Format: int32 */
            status?: number | null;
            title?: string | null;
            type?: string | null;
        };
        ProcessElementInfo: {
            altinnTaskType?: string | null;
            elementId?: string | null;
            /** Format: date-time */
            ended?: string | null;
            /** Format: int32 */
            flow?: number | null;
            name?: string | null;
            /** Format: date-time */
            started?: string | null;
            validated?: components["schemas"]["ValidationStatus"] | null;
        };
        ProcessHistory: {
            processHistory?: components["schemas"]["ProcessHistoryItem"][] | null;
        };
        ProcessHistoryItem: {
            elementId?: string | null;
            /** Format: date-time */
            ended?: string | null;
            eventType?: string | null;
            /** Format: date-time */
            occured?: string | null;
            performedBy?: string | null;
            /** Format: date-time */
            started?: string | null;
        };
        ProcessNext: {
            action?: string | null;
            actionOnBehalfOf?: string | null;
        };
        ProcessProblem: {
            detail?: string | null;
            instance?: string | null;
            processNextState?: string | null;
            /** Format: int32 */
            status?: number | null;
            title?: string | null;
            type?: string | null;
            validationIssues?: components["schemas"]["ValidationIssue"][] | null;
        };
        ProcessState: {
            currentTask?: components["schemas"]["ProcessElementInfo"] | null;
            endEvent?: string | null;
            /** Format: date-time */
            ended?: string | null;
            startEvent?: string | null;
            /** Format: date-time */
            started?: string | null;
        };
        Produkt_MedOrid: {
            /** Format: double */
            orid?: number;
            value?: string | null;
        };
        Prosent_MedOrid: {
            /** Format: double */
            orid?: number;
            /** Format: double */
            value?: number | null;
        };
        /**
         * Format: int32
         * @description 0 Unread, 1 Read, 2 UpdatedSinceLastReview
         * @enum {integer}
         */
        ReadStatus: 0 | 1 | 2;
        Reference: {
            relation?: string | null;
            value?: string | null;
            valueType?: string | null;
        };
        ResourceLinks: {
            apps?: string | null;
            platform?: string | null;
        };
        Rolle_MedOrid: {
            /** Format: double */
            orid?: number;
            value?: string | null;
        };
        Sektor_MedOrid: {
            /** Format: double */
            orid?: number;
            value?: string | null;
        };
        SigneeState: {
            delegationSuccessful?: boolean;
            name?: string | null;
            notificationStatus?: number | string;
            organization?: string | null;
            /** Format: int32 */
            partyId?: number;
            /** Format: date-time */
            signedTime?: string | null;
        };
        SigningDataElements: {
            dataElements: components["schemas"]["DataElement"][];
        };
        SigningOrganizations: {
            organizations?: {
                orgName?: string | null;
                orgNumber?: string | null;
                /** Format: int32 */
                partyId?: number | null;
            }[] | null;
        };
        SigningState: {
            signeeStates: components["schemas"]["SigneeState"][];
        };
        StortAntall_MedOrid: {
            /** Format: double */
            orid?: number;
            /** Format: double */
            value?: number | null;
        };
        Substatus: {
            description?: string | null;
            label?: string | null;
        };
        TagList: {
            tags: string[];
        };
        TagsAnswer: {
            tags: string[];
            validationIssues?: components["schemas"]["ValidationSourcePair"][] | null;
        };
        Tekst_MedOrid: {
            /** Format: double */
            orid?: number;
            value?: string | null;
        };
        Telefonnummer_MedOrid: {
            /** Format: double */
            orid?: number;
            value?: string | null;
        };
        TextResource: {
            id: string;
            value?: string | null;
            variables?: {
                dataSource?: string | null;
                defaultValue?: string | null;
                key?: string | null;
            }[] | null;
        };
        TextResources: {
            id?: string | null;
            language: string;
            org?: string | null;
            resources: components["schemas"]["TextResource"][];
        };
        Tidspunkt_MedOrid: {
            /** Format: double */
            orid?: number;
            /** Format: date-time */
            value?: string | null;
        };
        Tjeneste: {
            aapningstid?: components["schemas"]["Klokkeslett_MedOrid"] | null;
            aarsvolum?: components["schemas"]["Antall_MedOrid"] | null;
            foersteAar?: components["schemas"]["Aar_MedOrid"] | null;
            /** Format: double */
            gruppeid?: number | null;
            kode?: components["schemas"]["Tjenestekode_MedOrid"] | null;
            merknad?: components["schemas"]["Fritekst_MedOrid"][] | null;
            navn?: components["schemas"]["Navn_MedOrid"] | null;
            snittstoerrelse?: components["schemas"]["Desimaltall_MedOrid"] | null;
            topptidspunkt?: components["schemas"]["Tidspunkt_MedOrid"] | null;
        };
        Tjenesteeier: {
            akronym?: components["schemas"]["Akronym_MedOrid"] | null;
            antallAnsatte?: components["schemas"]["Antall_MedOrid"] | null;
            besoeksadresse?: components["schemas"]["Adresse"] | null;
            epostPostmottak?: components["schemas"]["Epost_MedOrid"] | null;
            etablertDato?: components["schemas"]["Dato_MedOrid"] | null;
            /** Format: double */
            gruppeid?: number | null;
            ipAdresse?: components["schemas"]["IpAdresse_MedOrid"][] | null;
            navnBokmaal?: components["schemas"]["Navn_MedOrid"] | null;
            navnEngelsk?: components["schemas"]["Navn_MedOrid"] | null;
            navnNordsamisk?: components["schemas"]["Navn_MedOrid"] | null;
            navnNynorsk?: components["schemas"]["Navn_MedOrid"] | null;
            nettsted?: components["schemas"]["Nettadresse_MedOrid"] | null;
            organisasjonsnummer?: components["schemas"]["Organisasjonsnummer_MedOrid"] | null;
            postadresse?: components["schemas"]["Adresse"] | null;
            sektor?: components["schemas"]["Sektor_MedOrid"] | null;
            telefonSentralbord?: components["schemas"]["Telefonnummer_MedOrid"] | null;
            "virksomhetstype-datadef-6208"?: components["schemas"]["Virksomhetstype_MedOrid"] | null;
        };
        Tjenestekode_MedOrid: {
            /** Format: double */
            orid?: number;
            value?: string | null;
        };
        UserAction: {
            authorized?: boolean;
            id?: string | null;
            type?: number | string;
        };
        UserActionAnswer: {
            clientActions?: {
                id?: string | null;
                metadata?: {
                    [key: string]: unknown;
                } | null;
            }[] | null;
            error?: {
                code?: string | null;
                message?: string | null;
                metadata?: {
                    [key: string]: string | null;
                } | null;
            } | null;
            instance?: components["schemas"]["Instance"] | null;
            redirectUrl?: string | null;
            updatedDataModels?: {
                [key: string]: unknown;
            } | null;
            updatedValidationIssues?: {
                [key: string]: unknown;
            } | null;
        };
        UserActionRequest: {
            action?: string | null;
            buttonId?: string | null;
            ignoredValidators?: string[] | null;
            metadata?: {
                [key: string]: string;
            } | null;
            onBehalfOf?: string | null;
        };
        UserDefinedMetadata: {
            userDefinedMetadata?: components["schemas"]["KeyValueEntry"][] | null;
        };
        ValidationIssue: {
            code?: string | null;
            customTextKey?: string | null;
            customTextParameters?: {
                [key: string]: string;
            } | null;
            customTextParams?: (string | null)[] | null;
            dataElementId?: string | null;
            description?: string | null;
            /** @description Where in the data, in the names of the JSON: `a.b[0].c`. */
            field?: string | null;
            noIncrementalUpdates?: boolean;
            severity: components["schemas"]["ValidationIssueSeverity"];
            source?: string | null;
        };
        /**
         * Format: int32
         * @description 0 Unspecified, 1 Error, 2 Warning, 3 Informational, 4 Fixed, 5 Success
         * @enum {integer}
         */
        ValidationIssueSeverity: 0 | 1 | 2 | 3 | 4 | 5;
        ValidationIssueWithSource: {
            code: string | null;
            customTextKey?: string | null;
            /** @deprecated */
            customTextParams?: string[] | null;
            dataElementId?: string | null;
            description: string | null;
            field?: string | null;
            severity: components["schemas"]["ValidationIssueSeverity"];
            source: string;
        };
        ValidationSourcePair: {
            issues: components["schemas"]["ValidationIssueWithSource"][];
            source: string;
        };
        ValidationStatus: {
            canCompleteTask?: boolean;
            /** Format: date-time */
            timestamp?: string | null;
        };
        Virksomhetstype_MedOrid: {
            /** Format: double */
            orid?: number;
            value?: string | null;
        };
    };
    responses: {
        /** @description The caller may not do this. */
        NotAllowed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description The state of the instance does not allow it. */
        NotNow: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description No token, or one that is no longer good. No body. */
        NotSignedIn: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description There is no such thing. */
        NotThere: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description The request is not understood. */
        NotUnderstood: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description The app, or the platform behind it, failed. */
        NotWorking: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description Problem details */
        ProblemDetails: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": {
                    detail?: string | null;
                    instance?: string | null;
                    /** Format: int32 */
                    status?: number | null;
                    title?: string | null;
                    traceId?: string | null;
                    type?: string | null;
                } & {
                    [key: string]: unknown;
                };
            };
        };
    };
    parameters: {
        dataGuid: string;
        instanceGuid: string;
        /** @description The party that the instance belongs to */
        instanceOwnerPartyId: number;
        language: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getJsonSchema: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The data type. */
                dataType: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The schema; an app without one fails. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            500: components["responses"]["NotWorking"];
        };
    };
    getOptions: {
        parameters: {
            query?: {
                /** @description Whatever the option list takes. */
                queryParams?: {
                    [key: string]: string;
                };
                /** @description Language of texts that the app makes: nb, nn, en. */
                language?: string;
            };
            header?: never;
            path: {
                /** @description The list. */
                optionsId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The options. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppOption"][];
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["NotNow"];
            500: components["responses"]["NotWorking"];
        };
    };
    getApplicationMetadata: {
        parameters: {
            query?: {
                /** @description False: answered even under the name of another app. */
                checkOrgApp?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Application metadata found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                    "text/plain": string;
                };
            };
            /** @description This is another app. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
        };
    };
    lookUpOrganisation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Nine digits. */
                orgNr: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The organisation, if there is one. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationLookupAnswer"];
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["NotNow"];
            500: components["responses"]["NotWorking"];
        };
    };
    lookUpPerson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonLookup"];
            };
        };
        responses: {
            /** @description The person, if so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonLookupAnswer"];
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["NotNow"];
            500: components["responses"]["NotWorking"];
        };
    };
    getAuthorizationPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description XACML 3.0. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": string;
                };
            };
            404: components["responses"]["NotThere"];
        };
    };
    getProcessDefinition: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description BPMN 2.0. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": string;
                };
            };
            404: components["responses"]["NotThere"];
        };
    };
    getParties: {
        parameters: {
            query?: {
                /** @description Whether only those are given that may begin an instance here. */
                allowedToInstantiateFilter?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The parties. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Party"][];
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["NotNow"];
            500: components["responses"]["NotWorking"];
        };
    };
    validateInstantiation: {
        parameters: {
            query?: {
                /** @description The party. */
                partyId?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The verdict. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstantiationValidation"];
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["NotNow"];
            500: components["responses"]["NotWorking"];
        };
    };
    getTexts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Two letters. */
                language: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The texts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TextResources"];
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["NotNow"];
            500: components["responses"]["NotWorking"];
        };
    };
    createInstance: {
        parameters: {
            query?: {
                /** @description The party that the instance belongs to */
                instanceOwnerPartyId?: number;
                language?: components["parameters"]["language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description An instance document, or that together with form data and attachments. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["InstanceWrite"];
                "multipart/form-data": {
                    instance?: components["schemas"]["InstanceWrite"];
                    /** Format: binary */
                    tjenesteeier?: Binary;
                };
            };
        };
        responses: {
            /** @description Instance created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Instance"];
                };
            };
            400: components["responses"]["ProblemDetails"];
            401: components["responses"]["ProblemDetails"];
            403: components["responses"]["ProblemDetails"];
            404: components["responses"]["ProblemDetails"];
            409: components["responses"]["NotNow"];
            500: components["responses"]["ProblemDetails"];
        };
    };
    createInstanceWithPrefill: {
        parameters: {
            query?: {
                /** @description Language of texts that the app makes: nb, nn, en. */
                language?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InstanceCreation"];
            };
        };
        responses: {
            /** @description The instance. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Instance"];
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["NotNow"];
            500: components["responses"]["NotWorking"];
        };
    };
    getActiveInstances: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The party. */
                instanceOwnerPartyId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The instances, in short. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActiveInstance"][];
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["NotNow"];
            500: components["responses"]["NotWorking"];
        };
    };
    getInstance: {
        parameters: {
            query?: {
                language?: components["parameters"]["language"];
            };
            header?: never;
            path: {
                /** @description The party that the instance belongs to */
                instanceOwnerPartyId: components["parameters"]["instanceOwnerPartyId"];
                instanceGuid: components["parameters"]["instanceGuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Instance found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Instance"];
                };
            };
            400: components["responses"]["ProblemDetails"];
            401: components["responses"]["ProblemDetails"];
            403: components["responses"]["ProblemDetails"];
            404: components["responses"]["ProblemDetails"];
            409: components["responses"]["NotNow"];
            500: components["responses"]["ProblemDetails"];
        };
    };
    deleteInstance: {
        parameters: {
            query?: {
                language?: components["parameters"]["language"];
                /** @description Whether it is gone for good. */
                hard?: boolean;
            };
            header?: never;
            path: {
                /** @description The party that the instance belongs to */
                instanceOwnerPartyId: components["parameters"]["instanceOwnerPartyId"];
                instanceGuid: components["parameters"]["instanceGuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The instance, deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Instance"];
                };
            };
            400: components["responses"]["ProblemDetails"];
            401: components["responses"]["ProblemDetails"];
            403: components["responses"]["ProblemDetails"];
            404: components["responses"]["ProblemDetails"];
            409: components["responses"]["NotNow"];
            500: components["responses"]["ProblemDetails"];
        };
    };
    performAction: {
        parameters: {
            query?: {
                /** @description Language of texts that the app makes: nb, nn, en. */
                language?: string;
            };
            header?: never;
            path: {
                /** @description The party that the instance is of. */
                instanceOwnerPartyId: number;
                /** @description The second half of the id of the instance. */
                instanceGuid: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserActionRequest"];
            };
        };
        responses: {
            /** @description What came of it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserActionAnswer"];
                };
            };
            400: components["responses"]["NotUnderstood"];
            /** @description Not without signing in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserActionAnswer"];
                };
            };
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["NotNow"];
            500: components["responses"]["NotWorking"];
        };
    };
    completeInstance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The party that the instance is of. */
                instanceOwnerPartyId: number;
                /** @description The second half of the id of the instance. */
                instanceGuid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The instance. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Instance"];
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["NotNow"];
            500: components["responses"]["NotWorking"];
        };
    };
    createData: {
        parameters: {
            query?: {
                /** @description The data type. */
                dataType?: string;
            };
            header?: never;
            path: {
                /** @description The party that the instance is of. */
                instanceOwnerPartyId: number;
                /** @description The second half of the id of the instance. */
                instanceGuid: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": unknown;
                "application/octet-stream": Binary;
                "application/xml": string;
            };
        };
        responses: {
            /** @description The new data element. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataElement"];
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["NotNow"];
            500: components["responses"]["NotWorking"];
        };
    };
    patchData: {
        parameters: {
            query?: {
                /** @description Language of texts that the app makes: nb, nn, en. */
                language?: string;
            };
            header?: never;
            path: {
                /** @description The party that the instance is of. */
                instanceOwnerPartyId: number;
                /** @description The second half of the id of the instance. */
                instanceGuid: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DataPatchRequest"];
            };
        };
        responses: {
            /** @description What changed, and what the app has to say of it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataPatchResponse"];
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            /** @description A test failed. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["DataPatchProblem"];
                };
            };
            /** @description The patch does not fit the form. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["DataPatchProblem"];
                };
            };
            500: components["responses"]["NotWorking"];
        };
    };
    createTjenesteeier: {
        parameters: {
            query?: {
                language?: components["parameters"]["language"];
            };
            header?: never;
            path: {
                /** @description The party that the instance belongs to */
                instanceOwnerPartyId: components["parameters"]["instanceOwnerPartyId"];
                instanceGuid: components["parameters"]["instanceGuid"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BliTjenesteeierUtvidet_M"];
                "application/xml": string;
            };
        };
        responses: {
            /** @description Stored; what the app has to say of it, and the instance. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataPostResponse"];
                };
            };
            /** @description As 200; as documented, though apps answer 200. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataPostResponse"];
                };
            };
            400: components["responses"]["ProblemDetails"];
        };
    };
    createDataOfType: {
        parameters: {
            query?: {
                /** @description Sources of issues to leave out, comma-separated. */
                ignoredValidators?: string;
                /** @description Language of texts that the app makes: nb, nn, en. */
                language?: string;
            };
            header?: never;
            path: {
                /** @description The party that the instance is of. */
                instanceOwnerPartyId: number;
                /** @description The second half of the id of the instance. */
                instanceGuid: string;
                /** @description The data type. */
                dataType: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": unknown;
                "application/octet-stream": Binary;
                "application/xml": string;
            };
        };
        responses: {
            /** @description Stored; what the app has to say of it, and the instance. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataPostResponse"];
                };
            };
            /** @description As 200; as documented, though apps answer 200. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataPostResponse"];
                };
            };
            /** @description Refused. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["DataPostProblem"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["NotNow"];
            500: components["responses"]["NotWorking"];
        };
    };
    getData: {
        parameters: {
            query?: {
                /** @description Whether rows come with their altinnRowId. */
                includeRowId?: boolean;
                /** @description Language of texts that the app makes: nb, nn, en. */
                language?: string;
            };
            header?: never;
            path: {
                /** @description The party that the instance is of. */
                instanceOwnerPartyId: number;
                /** @description The second half of the id of the instance. */
                instanceGuid: string;
                /** @description The data element. */
                dataGuid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The content. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                    "application/octet-stream": Binary;
                    "application/xml": string;
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["NotNow"];
            500: components["responses"]["NotWorking"];
        };
    };
    putData: {
        parameters: {
            query?: {
                /** @description Language of texts that the app makes: nb, nn, en. */
                language?: string;
            };
            header?: never;
            path: {
                /** @description The party that the instance is of. */
                instanceOwnerPartyId: number;
                /** @description The second half of the id of the instance. */
                instanceGuid: string;
                /** @description The data element. */
                dataGuid: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": unknown;
                "application/octet-stream": Binary;
                "application/xml": string;
            };
        };
        responses: {
            /** @description Stored, and the app changed something: changedFields. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalculationResult"];
                };
            };
            /** @description Stored as it was sent. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataElement"];
                };
            };
            /** @description As 200, without Location; before version 8. */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalculationResult"];
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["NotNow"];
            500: components["responses"]["NotWorking"];
        };
    };
    deleteData: {
        parameters: {
            query?: {
                language?: components["parameters"]["language"];
                /** @description Sources of issues to leave out, comma-separated. */
                ignoredValidators?: string;
            };
            header?: never;
            path: {
                /** @description The party that the instance belongs to */
                instanceOwnerPartyId: components["parameters"]["instanceOwnerPartyId"];
                instanceGuid: components["parameters"]["instanceGuid"];
                dataGuid: components["parameters"]["dataGuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted; what the app has to say of it, and the instance. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataDeleteResponse"];
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            /** @description Data not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            409: components["responses"]["NotNow"];
            500: components["responses"]["NotWorking"];
        };
    };
    patchDataElement: {
        parameters: {
            query?: {
                /** @description Language of texts that the app makes: nb, nn, en. */
                language?: string;
            };
            header?: never;
            path: {
                /** @description The party that the instance is of. */
                instanceOwnerPartyId: number;
                /** @description The second half of the id of the instance. */
                instanceGuid: string;
                /** @description The data element. */
                dataGuid: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DataElementPatchRequest"];
            };
        };
        responses: {
            /** @description The form after the change. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataElementPatchResponse"];
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            /** @description A test failed. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["DataPatchProblem"];
                };
            };
            /** @description The patch does not fit the form. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["DataPatchProblem"];
                };
            };
            500: components["responses"]["NotWorking"];
        };
    };
    getTags: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The party that the instance is of. */
                instanceOwnerPartyId: number;
                /** @description The second half of the id of the instance. */
                instanceGuid: string;
                /** @description The data element. */
                dataGuid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tags. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TagList"];
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["NotNow"];
            500: components["responses"]["NotWorking"];
        };
    };
    setTags: {
        parameters: {
            query?: {
                /** @description Sources of issues to leave out, comma-separated. */
                ignoredValidators?: string;
                /** @description Language of texts that the app makes: nb, nn, en. */
                language?: string;
            };
            header?: never;
            path: {
                /** @description The party that the instance is of. */
                instanceOwnerPartyId: number;
                /** @description The second half of the id of the instance. */
                instanceGuid: string;
                /** @description The data element. */
                dataGuid: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TagList"];
            };
        };
        responses: {
            /** @description The tags, and what the app has to say of them. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TagsAnswer"];
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["NotNow"];
            500: components["responses"]["NotWorking"];
        };
    };
    addTag: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The party that the instance is of. */
                instanceOwnerPartyId: number;
                /** @description The second half of the id of the instance. */
                instanceGuid: string;
                /** @description The data element. */
                dataGuid: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": string;
            };
        };
        responses: {
            /** @description The tags. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TagList"];
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["NotNow"];
            500: components["responses"]["NotWorking"];
        };
    };
    deleteTag: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The party that the instance is of. */
                instanceOwnerPartyId: number;
                /** @description The second half of the id of the instance. */
                instanceGuid: string;
                /** @description The data element. */
                dataGuid: string;
                /** @description The tag. */
                tag: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is not there any more. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["NotNow"];
            500: components["responses"]["NotWorking"];
        };
    };
    getTjenesteeier: {
        parameters: {
            query?: {
                language?: components["parameters"]["language"];
            };
            header?: never;
            path: {
                /** @description The party that the instance belongs to */
                instanceOwnerPartyId: components["parameters"]["instanceOwnerPartyId"];
                instanceGuid: components["parameters"]["instanceGuid"];
                dataGuid: components["parameters"]["dataGuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Data found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BliTjenesteeierUtvidet_M"];
                    "application/xml": string;
                };
            };
            400: components["responses"]["ProblemDetails"];
            401: components["responses"]["ProblemDetails"];
            403: components["responses"]["ProblemDetails"];
            404: components["responses"]["ProblemDetails"];
            500: components["responses"]["ProblemDetails"];
        };
    };
    putTjenesteeier: {
        parameters: {
            query?: {
                language?: components["parameters"]["language"];
            };
            header?: never;
            path: {
                /** @description The party that the instance belongs to */
                instanceOwnerPartyId: components["parameters"]["instanceOwnerPartyId"];
                instanceGuid: components["parameters"]["instanceGuid"];
                dataGuid: components["parameters"]["dataGuid"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BliTjenesteeierUtvidet_M"];
                "application/xml": string;
            };
        };
        responses: {
            /** @description Stored, and the app changed something: changedFields. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalculationResult"];
                };
            };
            /** @description Stored as it was sent. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataElement"];
                };
            };
            400: components["responses"]["ProblemDetails"];
            401: components["responses"]["ProblemDetails"];
            403: components["responses"]["ProblemDetails"];
            404: components["responses"]["ProblemDetails"];
            500: components["responses"]["ProblemDetails"];
        };
    };
    getUserDefinedMetadata: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The party that the instance is of. */
                instanceOwnerPartyId: number;
                /** @description The second half of the id of the instance. */
                instanceGuid: string;
                /** @description The data element. */
                dataGuid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The entries. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDefinedMetadata"];
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["NotNow"];
            500: components["responses"]["NotWorking"];
        };
    };
    setUserDefinedMetadata: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The party that the instance is of. */
                instanceOwnerPartyId: number;
                /** @description The second half of the id of the instance. */
                instanceGuid: string;
                /** @description The data element. */
                dataGuid: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserDefinedMetadata"];
            };
        };
        responses: {
            /** @description The entries. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDefinedMetadata"];
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["NotNow"];
            500: components["responses"]["NotWorking"];
        };
    };
    validateData: {
        parameters: {
            query?: {
                /** @description Language of texts that the app makes: nb, nn, en. */
                language?: string;
            };
            header?: never;
            path: {
                /** @description The party that the instance is of. */
                instanceOwnerPartyId: number;
                /** @description The second half of the id of the instance. */
                instanceGuid: string;
                /** @description The data element. */
                dataGuid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The issues. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValidationIssue"][];
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["NotNow"];
            500: components["responses"]["NotWorking"];
        };
    };
    getFileScanResult: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The party that the instance is of. */
                instanceOwnerPartyId: number;
                /** @description The second half of the id of the instance. */
                instanceGuid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The worst result, and each. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileScan"];
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["NotNow"];
            500: components["responses"]["NotWorking"];
        };
    };
    getInstanceOptions: {
        parameters: {
            query?: {
                /** @description Whatever the option list takes. */
                queryParams?: {
                    [key: string]: string;
                };
                /** @description Language of texts that the app makes: nb, nn, en. */
                language?: string;
            };
            header?: never;
            path: {
                /** @description The party that the instance is of. */
                instanceOwnerPartyId: number;
                /** @description The second half of the id of the instance. */
                instanceGuid: string;
                /** @description The list. */
                optionsId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The options. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppOption"][];
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["NotNow"];
            500: components["responses"]["NotWorking"];
        };
    };
    getProcess: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The party that the instance is of. */
                instanceOwnerPartyId: number;
                /** @description The second half of the id of the instance. */
                instanceGuid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The process as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppProcessState"];
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["NotNow"];
            500: components["responses"]["NotWorking"];
        };
    };
    completeProcess: {
        parameters: {
            query?: {
                /** @description Language of texts that the app makes: nb, nn, en. */
                language?: string;
            };
            header?: never;
            path: {
                /** @description The party that the instance is of. */
                instanceOwnerPartyId: number;
                /** @description The second half of the id of the instance. */
                instanceGuid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The process as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppProcessState"];
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            /** @description Something stands in the way. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProcessProblem"];
                };
            };
            500: components["responses"]["NotWorking"];
        };
    };
    getProcessHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The party that the instance is of. */
                instanceOwnerPartyId: number;
                /** @description The second half of the id of the instance. */
                instanceGuid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The events. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcessHistory"];
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["NotNow"];
            500: components["responses"]["NotWorking"];
        };
    };
    getProcessNext: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The party that the instance is of. */
                instanceOwnerPartyId: number;
                /** @description The second half of the id of the instance. */
                instanceGuid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Their ids. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string[];
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["NotNow"];
            500: components["responses"]["NotWorking"];
        };
    };
    processNext: {
        parameters: {
            query?: {
                language?: components["parameters"]["language"];
                /**
                 * @deprecated
                 * @description What the body says now; all that version 7 knows.
                 */
                elementId?: string;
            };
            header?: never;
            path: {
                /** @description The party that the instance belongs to */
                instanceOwnerPartyId: components["parameters"]["instanceOwnerPartyId"];
                instanceGuid: components["parameters"]["instanceGuid"];
            };
            cookie?: never;
        };
        /** @description The action, when it is not the usual one of the task */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ProcessNext"];
            };
        };
        responses: {
            /** @description The new state of the process */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppProcessState"];
                };
            };
            400: components["responses"]["ProblemDetails"];
            401: components["responses"]["ProblemDetails"];
            403: components["responses"]["ProblemDetails"];
            404: components["responses"]["ProblemDetails"];
            409: components["responses"]["ProblemDetails"];
            500: components["responses"]["ProblemDetails"];
        };
    };
    startProcess: {
        parameters: {
            query?: {
                /** @description Id of the start event. */
                startEvent?: string;
            };
            header?: never;
            path: {
                /** @description The party that the instance is of. */
                instanceOwnerPartyId: number;
                /** @description The second half of the id of the instance. */
                instanceGuid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The process as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppProcessState"];
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["NotNow"];
            500: components["responses"]["NotWorking"];
        };
    };
    getSigning: {
        parameters: {
            query?: {
                /** @description Language of texts that the app makes: nb, nn, en. */
                language?: string;
                /** @description The signing task; left out: the current one. */
                taskId?: string;
            };
            header?: never;
            path: {
                /** @description The party that the instance is of. */
                instanceOwnerPartyId: number;
                /** @description The second half of the id of the instance. */
                instanceGuid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The signees. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SigningState"];
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["NotNow"];
            500: components["responses"]["NotWorking"];
        };
    };
    getSigningDataElements: {
        parameters: {
            query?: {
                /** @description Language of texts that the app makes: nb, nn, en. */
                language?: string;
                /** @description The signing task; left out: the current one. */
                taskId?: string;
            };
            header?: never;
            path: {
                /** @description The party that the instance is of. */
                instanceOwnerPartyId: number;
                /** @description The second half of the id of the instance. */
                instanceGuid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The data elements. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SigningDataElements"];
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["NotNow"];
            500: components["responses"]["NotWorking"];
        };
    };
    getSigningOrganizations: {
        parameters: {
            query?: {
                /** @description Language of texts that the app makes: nb, nn, en. */
                language?: string;
                /** @description The signing task; left out: the current one. */
                taskId?: string;
            };
            header?: never;
            path: {
                /** @description The party that the instance is of. */
                instanceOwnerPartyId: number;
                /** @description The second half of the id of the instance. */
                instanceGuid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The organisations. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SigningOrganizations"];
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["NotNow"];
            500: components["responses"]["NotWorking"];
        };
    };
    setSubstatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The party that the instance is of. */
                instanceOwnerPartyId: number;
                /** @description The second half of the id of the instance. */
                instanceGuid: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Substatus"];
            };
        };
        responses: {
            /** @description The instance. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Instance"];
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["NotNow"];
            500: components["responses"]["NotWorking"];
        };
    };
    validateInstance: {
        parameters: {
            query?: {
                /** @description Sources of issues to leave out, comma-separated. */
                ignoredValidators?: string;
                /** @description Whether slow validators are left out. */
                onlyIncrementalValidators?: boolean;
                /** @description Language of texts that the app makes: nb, nn, en. */
                language?: string;
            };
            header?: never;
            path: {
                /** @description The party that the instance is of. */
                instanceOwnerPartyId: number;
                /** @description The second half of the id of the instance. */
                instanceGuid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The issues; none is an empty list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValidationIssue"][];
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["NotNow"];
            500: components["responses"]["NotWorking"];
        };
    };
    getStatelessData: {
        parameters: {
            query?: {
                /** @description The data type. */
                dataType?: string;
                /** @description Whether rows come with their altinnRowId. */
                includeRowId?: boolean;
                /** @description Language of texts that the app makes: nb, nn, en. */
                language?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The form. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["NotNow"];
            500: components["responses"]["NotWorking"];
        };
    };
    calculateStatelessData: {
        parameters: {
            query?: {
                /** @description The data type. */
                dataType?: string;
                /** @description Whether rows come with their altinnRowId. */
                includeRowId?: boolean;
                /** @description Language of texts that the app makes: nb, nn, en. */
                language?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": unknown;
            };
        };
        responses: {
            /** @description The form. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["NotNow"];
            500: components["responses"]["NotWorking"];
        };
    };
    getAnonymousData: {
        parameters: {
            query?: {
                /** @description The data type. */
                dataType?: string;
                /** @description Whether rows come with their altinnRowId. */
                includeRowId?: boolean;
                /** @description Language of texts that the app makes: nb, nn, en. */
                language?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The form. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["NotNow"];
            500: components["responses"]["NotWorking"];
        };
    };
    calculateAnonymousData: {
        parameters: {
            query?: {
                /** @description The data type. */
                dataType?: string;
                /** @description Whether rows come with their altinnRowId. */
                includeRowId?: boolean;
                /** @description Language of texts that the app makes: nb, nn, en. */
                language?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": unknown;
            };
        };
        responses: {
            /** @description The form. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            409: components["responses"]["NotNow"];
            500: components["responses"]["NotWorking"];
        };
    };
}
