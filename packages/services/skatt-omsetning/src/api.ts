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
        /** Get app options */
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
    "/api/xsdschema/{dataType}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The XSD of a form. */
        get: operations["getXsdSchema"];
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
    "/instances/{instanceOwnerPartyId}/{instanceGuid}/data/type/konvolutt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create data */
        post: operations["createKonvolutt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instances/{instanceOwnerPartyId}/{instanceGuid}/data/type/kvittering": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create attachment */
        post: operations["createKvittering"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instances/{instanceOwnerPartyId}/{instanceGuid}/data/type/omsetningsmelding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create data */
        post: operations["createOmsetningsmelding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instances/{instanceOwnerPartyId}/{instanceGuid}/data/type/tilbakemelding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create attachment */
        post: operations["createTilbakemelding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instances/{instanceOwnerPartyId}/{instanceGuid}/data/type/vedlegg": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create attachment */
        post: operations["createVedlegg"];
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
    "/instances/{instanceOwnerPartyId}/{instanceGuid}/data/{dataGuid}/type/konvolutt": {
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
         *     see [JSON Schema](/skatt/omsetning/api/jsonschema/konvolutt)
         */
        get: operations["getKonvolutt"];
        /** Replace data element content */
        put: operations["putKonvolutt"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instances/{instanceOwnerPartyId}/{instanceGuid}/data/{dataGuid}/type/kvittering": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get attachment */
        get: operations["getKvittering"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instances/{instanceOwnerPartyId}/{instanceGuid}/data/{dataGuid}/type/omsetningsmelding": {
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
         *     see [JSON Schema](/skatt/omsetning/api/jsonschema/omsetningsmelding)
         */
        get: operations["getOmsetningsmelding"];
        /** Replace data element content */
        put: operations["putOmsetningsmelding"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instances/{instanceOwnerPartyId}/{instanceGuid}/data/{dataGuid}/type/tilbakemelding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get attachment */
        get: operations["getTilbakemelding"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instances/{instanceOwnerPartyId}/{instanceGuid}/data/{dataGuid}/type/vedlegg": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get attachment */
        get: operations["getVedlegg"];
        put?: never;
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
    "/instances/{instanceOwnerPartyId}/{instanceGuid}/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The instance, once there is feedback on it. Waits for it. */
        get: operations["getInstancesFeedback"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instances/{instanceOwnerPartyId}/{instanceGuid}/feedback/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the feedback is ready. */
        get: operations["getInstancesFeedbackStatus"];
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
        /** Validate an app instance */
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
            bokstav?: string | null;
            gate?: string | null;
            /** Format: double */
            husnummer?: number | null;
            land?: string | null;
            postnummer?: string | null;
            poststed?: string | null;
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
        Avsender: {
            adresse?: components["schemas"]["Adresse"] | null;
            kontakt?: components["schemas"]["Kontakt"][] | null;
            person?: components["schemas"]["Person"] | null;
            rolle?: string | null;
            system?: components["schemas"]["System"] | null;
            virksomhet?: components["schemas"]["Virksomhet"] | null;
        };
        Betaling: {
            bankensLand?: string | null;
            bic?: string | null;
            iban?: string | null;
            kid?: string | null;
            kontonummer?: string | null;
            motregning?: boolean | null;
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
        Deklarasjon: {
            /** Format: date-time */
            deklarasjonsdato?: string | null;
            ekspedisjonsenhet?: string | null;
            /** Format: double */
            loepenummer?: number | null;
            opprinnelsesland?: string | null;
            /** Format: double */
            tollverdi?: number | null;
            valuta?: string | null;
            /** Format: double */
            valutakurs?: number | null;
            /** Format: double */
            vektIKilo?: number | null;
        };
        DeleteStatus: {
            /** Format: date-time */
            hardDeleted?: string | null;
            isHardDeleted?: boolean;
        };
        Dokument: {
            /** Format: date-time */
            dokumentdato?: string | null;
            dokumenttype?: string | null;
            filnavn?: string | null;
            fortrolig?: boolean | null;
            innhold?: components["schemas"]["Innhold"] | null;
            medietype?: string | null;
            /** Format: double */
            nummer?: number | null;
            /** Format: double */
            sidetall?: number | null;
            signatur?: components["schemas"]["Signatur"] | null;
            sjekksum?: string | null;
            /** Format: double */
            stoerrelse?: number | null;
            tegnsett?: string | null;
            tittel?: string | null;
            vedlegg?: components["schemas"]["Vedleggshenvisning"] | null;
        };
        FileScan: {
            data?: components["schemas"]["DataElementFileScan"][] | null;
            fileScanResult?: components["schemas"]["FileScanResult"];
            id?: string | null;
        };
        /** @enum {string} */
        FileScanResult: "NotApplicable" | "Pending" | "Clean" | "Infected";
        Fullmakt: {
            fullmaktsgiver?: string | null;
            fullmaktshaver?: string | null;
            /** Format: date-time */
            gyldigFra?: string | null;
            /** Format: date-time */
            gyldigTil?: string | null;
            henvisning?: string | null;
            omfang?: string[] | null;
        };
        Hode: {
            behandlingstid?: string | null;
            erstatterInnsendingsId?: string | null;
            /** Format: date-time */
            frist?: string | null;
            hast?: boolean | null;
            innsendingsId?: string | null;
            innsendingstype?: string | null;
            miljoe?: string | null;
            /** Format: date-time */
            opprettet?: string | null;
            regnskapsperiode?: string | null;
            spraak?: string | null;
        };
        Innfoersel: {
            deklarasjon?: components["schemas"]["Deklarasjon"] | null;
            /** Format: double */
            sumTollverdi?: number | null;
        };
        Innhold: {
            pakking?: string;
            /** Format: byte */
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
        JsonPatch: {
            from?: string;
            /** @enum {string} */
            op: "add" | "remove" | "replace" | "move" | "copy" | "test";
            path: string;
            value?: unknown;
        }[];
        Justering: {
            anskaffetAar?: string | null;
            /** Format: double */
            endretBruksandel?: number | null;
            kapitalvare?: string | null;
            /** Format: double */
            opprinneligFradrag?: number | null;
        };
        KeyValueEntry: {
            key?: string | null;
            value?: string | null;
        };
        Kontakt: {
            epost?: string | null;
            navn?: string | null;
            stilling?: string | null;
            telefon?: string | null;
        };
        Kontroll: {
            /** Format: double */
            antallDokumenter?: number | null;
            /** Format: double */
            samletStoerrelse?: number | null;
            /** Format: double */
            sumAvgift?: number | null;
            varsle?: components["schemas"]["Varsling"] | null;
        };
        Konvolutt: {
            avsender?: components["schemas"]["Avsender"] | null;
            dokument?: components["schemas"]["Dokument"][] | null;
            fullmakt?: components["schemas"]["Fullmakt"] | null;
            hode?: components["schemas"]["Hode"] | null;
            kontroll?: components["schemas"]["Kontroll"] | null;
            versjon?: string | null;
        };
        Korreksjon: {
            aarsak?: string | null;
            /** Format: double */
            endringIAvgift?: number | null;
            forklaring?: string | null;
            gjelder?: components["schemas"]["Periode"] | null;
            /** Format: double */
            kurs?: number | null;
        };
        Linje: {
            /** Format: double */
            avgift?: number | null;
            /** Format: double */
            grunnlag?: number | null;
            kode?: string | null;
            /** Format: double */
            linjenummer?: number | null;
            merknad?: components["schemas"]["Merknad"][] | null;
            saerskilt?: components["schemas"]["Saerskilt"] | null;
            /** Format: double */
            sats?: number | null;
            spesifikasjon?: string | null;
        };
        Merknad: {
            beskrivelse?: string | null;
            utvalgtMerknad?: string | null;
        };
        Omsetningsmelding: {
            betaling?: components["schemas"]["Betaling"] | null;
            /** Format: double */
            fastsattAvgift?: number | null;
            innfoersel?: components["schemas"]["Innfoersel"] | null;
            kontakt?: components["schemas"]["Kontakt"] | null;
            korreksjon?: components["schemas"]["Korreksjon"][] | null;
            linje?: components["schemas"]["Linje"][] | null;
            meldingskategori?: string | null;
            merknad?: components["schemas"]["Merknad"][] | null;
            /** Format: date-time */
            opprettet?: string | null;
            periode?: components["schemas"]["Periode"] | null;
            regnskapssystem?: components["schemas"]["System"] | null;
            skattepliktig?: components["schemas"]["Skattepliktig"] | null;
            vedleggsreferanse?: string[] | null;
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
        Periode: {
            /** Format: double */
            aar?: number | null;
            /** Format: date-time */
            avvikendeSlutt?: string | null;
            /** Format: date-time */
            avvikendeStart?: string | null;
            termin?: string | null;
        };
        Person: {
            foedselsnummer?: string | null;
            personnavn?: string | null;
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
        Saerskilt: {
            justering?: components["schemas"]["Justering"] | null;
            tapPaaKrav?: components["schemas"]["TapPaaKrav"] | null;
            uttak?: components["schemas"]["Uttak"] | null;
        };
        Signatur: {
            algoritme?: string | null;
            noekkelId?: string | null;
            sertifikat?: string[] | null;
            /** Format: date-time */
            signert?: string | null;
            /** Format: byte */
            verdi?: string | null;
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
        Skattepliktig: {
            foedselsnummer?: string | null;
            navn?: string | null;
            organisasjonsnummer?: string | null;
            registreringsland?: string | null;
            utenlandskIdentifikator?: string | null;
        };
        Substatus: {
            description?: string | null;
            label?: string | null;
        };
        System: {
            leverandoer?: string | null;
            systemnavn?: string | null;
            systemversjon?: string | null;
        };
        TagList: {
            tags: string[];
        };
        TagsAnswer: {
            tags: string[];
            validationIssues?: components["schemas"]["ValidationSourcePair"][] | null;
        };
        TapPaaKrav: {
            /** Format: date-time */
            fakturadato?: string | null;
            fakturanummer?: string[] | null;
            konstatert?: boolean | null;
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
        Uttak: {
            formaal?: string | null;
            /** Format: date-time */
            uttaksdato?: string | null;
            /** Format: double */
            verdi?: number | null;
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
        Varsling: {
            epost?: string[] | null;
            mobil?: string[] | null;
            /** Format: date-time */
            tidligst?: string | null;
        };
        Vedleggshenvisning: {
            datatype?: string | null;
            vedleggsId?: string | null;
            vedleggsnavn?: string | null;
        };
        Virksomhet: {
            organisasjonsnummer?: string | null;
            underenhet?: string[] | null;
            virksomhetsnavn?: string | null;
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
                queryParams?: {
                    [key: string]: string;
                };
                language?: string;
            };
            header?: never;
            path: {
                optionsId: "mvakode" | "termin";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description AppOptions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppOption"][];
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
    getXsdSchema: {
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
            /** @description The schema. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": Binary;
                };
            };
            404: components["responses"]["NotThere"];
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
                    konvolutt?: Binary;
                    /** Format: binary */
                    omsetningsmelding?: Binary;
                    vedlegg?: Binary[];
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
    createKonvolutt: {
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
                "application/json": components["schemas"]["Konvolutt"];
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
    createKvittering: {
        parameters: {
            query?: never;
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
                "application/pdf": Binary;
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
        };
    };
    createOmsetningsmelding: {
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
                "application/json": components["schemas"]["Omsetningsmelding"];
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
    createTilbakemelding: {
        parameters: {
            query?: never;
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
                "application/json": Binary;
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
        };
    };
    createVedlegg: {
        parameters: {
            query?: never;
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
                "application/pdf": Binary;
                "image/jpeg": Binary;
                "image/png": Binary;
                "text/plain": Binary;
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
    getKonvolutt: {
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
                    "application/json": components["schemas"]["Konvolutt"];
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
    putKonvolutt: {
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
                "application/json": components["schemas"]["Konvolutt"];
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
    getKvittering: {
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
            /** @description Attachment found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
                };
            };
            /** @description Attachment not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getOmsetningsmelding: {
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
                    "application/json": components["schemas"]["Omsetningsmelding"];
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
    putOmsetningsmelding: {
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
                "application/json": components["schemas"]["Omsetningsmelding"];
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
    getTilbakemelding: {
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
            /** @description Attachment found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Attachment not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getVedlegg: {
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
            /** @description Attachment found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
                    "image/jpeg": unknown;
                    "image/png": unknown;
                    "text/plain": unknown;
                };
            };
            /** @description Attachment not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
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
    getInstancesFeedback: {
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
            /** @description The instance with the feedback. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
        };
    };
    getInstancesFeedbackStatus: {
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
            /** @description The state of the feedback. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        isFeedbackProvided: boolean;
                    };
                };
            };
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
                ignoredValidators?: string;
                language?: string;
                /** @description Whether slow validators are left out. */
                onlyIncrementalValidators?: boolean;
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
            /** @description Validation result */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValidationIssueWithSource"][];
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
