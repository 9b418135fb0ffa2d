/**
 * Types of the platform's storage API. Generated from tools/openapi/src/platform/storage.ts: npm run platform-types -w tools/openapi
 *
 * @module
 */
export type Binary = Uint8Array | ArrayBuffer | {
    readonly size: number;
    readonly type: string;
    arrayBuffer(): Promise<ArrayBuffer>;
};
export interface paths {
    "/applications/{org}/{app}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The application metadata. */
        get: operations["getApplication"];
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
        /** Instances that fit all conditions, by pages. */
        get: operations["getInstances"];
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
        /** The instance. */
        get: operations["getInstance"];
        put?: never;
        post?: never;
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
        /** The service owner has received everything. */
        post: operations["completeInstance"];
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
        /** The bytes of a data element, as they were stored. */
        get: operations["getData"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instances/{instanceOwnerPartyId}/{instanceGuid}/dataelements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Data elements of the instance. */
        get: operations["getDataElements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instances/{instanceOwnerPartyId}/{instanceGuid}/datavalues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Values that the instance bears, beside its data. */
        put: operations["setDataValues"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instances/{instanceOwnerPartyId}/{instanceGuid}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The log of the instance. */
        get: operations["getInstanceEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instances/{instanceOwnerPartyId}/{instanceGuid}/presentationtexts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Texts by which people know the instance. */
        put: operations["setPresentationTexts"];
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
        /** What happened in the process when. */
        get: operations["getProcessHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instances/{instanceOwnerPartyId}/{instanceGuid}/readstatus": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Whether it has been read. */
        put: operations["setReadStatus"];
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        ApplicationMetadata: {
            altinnNugetVersion?: string | null;
            dataTypes: components["schemas"]["DataTypeMetadata"][];
            id: string;
            org: string;
            title?: {
                [key: string]: string | null;
            };
        } & {
            [key: string]: unknown;
        };
        CompleteConfirmation: {
            /** Format: date-time */
            confirmedOn?: string | null;
            stakeholderId?: string | null;
        };
        DataElement: {
            blobStoragePath?: string | null;
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
        DataElementList: {
            dataElements: components["schemas"]["DataElement"][];
        };
        DataTypeMetadata: {
            actionRequiredToRead?: string | null;
            actionRequiredToWrite?: string | null;
            allowedContentTypes?: string[] | null;
            allowedContributers?: string[] | null;
            allowedContributors?: string[] | null;
            allowedKeysForUserDefinedMetadata?: string[] | null;
            appLogic?: {
                [key: string]: unknown;
            } | null;
            description?: {
                [key: string]: string | null;
            } | null;
            enableFileScan?: boolean;
            enablePdfCreation?: boolean;
            enabledFileAnalysers?: string[] | null;
            enabledFileValidators?: string[] | null;
            grouping?: string | null;
            id: string;
            /** @description 0: unlimited. */
            maxCount?: number;
            /** @description In MB. */
            maxSize?: number | null;
            /** Format: int32 */
            minCount?: number;
            taskId?: string | null;
            validationErrorOnPendingFileScan?: boolean;
        };
        DataValues: {
            /** @description Null takes a value away; keys that are not named stay. */
            values: {
                [key: string]: string | null;
            };
        };
        DeleteStatus: {
            /** Format: date-time */
            hardDeleted?: string | null;
            isHardDeleted?: boolean;
        };
        /** @enum {string} */
        FileScanResult: "NotApplicable" | "Pending" | "Clean" | "Infected";
        Instance: {
            appId: string;
            completeConfirmations?: components["schemas"]["CompleteConfirmation"][] | null;
            /** Format: date-time */
            created?: string | null;
            createdBy?: string | null;
            data?: components["schemas"]["DataElement"][] | null;
            dataValues?: {
                [key: string]: string | null;
            } | null;
            /** Format: date-time */
            dueBefore?: string | null;
            /** @description Party id and guid: `50001/8f2c…`. */
            id: string;
            instanceOwner: components["schemas"]["InstanceOwner"];
            /** Format: date-time */
            lastChanged?: string | null;
            lastChangedBy?: string | null;
            org: string;
            presentationTexts?: {
                [key: string]: string | null;
            } | null;
            process?: components["schemas"]["ProcessState"] | null;
            selfLinks?: components["schemas"]["ResourceLinks"] | null;
            status?: components["schemas"]["InstanceStatus"] | null;
            /** Format: date-time */
            visibleAfter?: string | null;
        };
        InstanceEvent: {
            additionalInfo?: string | null;
            /** Format: date-time */
            created?: string | null;
            dataId?: string | null;
            eventType?: string | null;
            /** Format: uuid */
            id?: string | null;
            instanceId?: string | null;
            instanceOwnerPartyId?: string | null;
            processInfo?: components["schemas"]["ProcessState"] | null;
            relatedUser?: components["schemas"]["PlatformUser"] | null;
            user?: components["schemas"]["PlatformUser"] | null;
        };
        InstanceEventList: {
            instanceEvents: components["schemas"]["InstanceEvent"][];
        };
        InstanceOwner: {
            externalIdentifier?: string | null;
            organisationNumber?: string | null;
            party?: {
                [key: string]: unknown;
            } | null;
            partyId?: string | null;
            personNumber?: string | null;
            username?: string | null;
        };
        InstanceQueryResponse: {
            /** Format: int64 */
            count?: number;
            instances: components["schemas"]["Instance"][];
            /** @description Address of the next page. Never followed as it is: its continuationToken is taken out. */
            next?: string | null;
            self?: string | null;
            /** @description The local test server counts them all. */
            totalHits?: number | null;
        };
        InstanceStatus: {
            /** Format: date-time */
            archived?: string | null;
            /** Format: date-time */
            hardDeleted?: string | null;
            isArchived?: boolean;
            isHardDeleted?: boolean;
            isSoftDeleted?: boolean;
            readStatus?: components["schemas"]["ReadStatus"];
            /** Format: date-time */
            softDeleted?: string | null;
            substatus?: components["schemas"]["Substatus"] | null;
        };
        KeyValueEntry: {
            key?: string | null;
            value?: string | null;
        };
        PlatformUser: {
            /** Format: int32 */
            authenticationLevel?: number;
            /** Format: int32 */
            endUserSystemId?: number | null;
            nationalIdentityNumber?: string | null;
            orgId?: string | null;
            /** Format: uuid */
            systemUserId?: string | null;
            systemUserName?: string | null;
            systemUserOwnerOrgNo?: string | null;
            /** Format: int32 */
            userId?: number | null;
        };
        PresentationTexts: {
            texts: {
                [key: string]: string | null;
            };
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
            flowType?: string | null;
            name?: string | null;
            /** Format: date-time */
            started?: string | null;
            validated?: {
                canCompleteTask?: boolean;
                /** Format: date-time */
                timestamp?: string | null;
            } | null;
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
        ProcessState: {
            currentTask?: components["schemas"]["ProcessElementInfo"] | null;
            endEvent?: string | null;
            /** Format: date-time */
            ended?: string | null;
            startEvent?: string | null;
            /** Format: date-time */
            started?: string | null;
        };
        /** @description 0 unread, 1 read, 2 updated since review */
        ReadStatus: (0 | 1 | 2) | ("Unread" | "Read" | "UpdatedSinceLastReview");
        Reference: {
            relation?: string | null;
            value?: string | null;
            valueType?: string | null;
        };
        ResourceLinks: {
            apps?: string | null;
            platform?: string | null;
        };
        Substatus: {
            description?: string | null;
            label?: string | null;
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
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The service owner. */
                org: string;
                /** @description The app. */
                app: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The metadata. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationMetadata"];
                };
            };
            404: components["responses"]["NotThere"];
        };
    };
    getInstances: {
        parameters: {
            query?: {
                /** @description All apps of a service owner. */
                org?: string;
                /** @description One app: `ttd/melding`. */
                appId?: string;
                /** @description Id of the current task. */
                "process.currentTask"?: string;
                /** @description Whether the process has ended. */
                "process.isComplete"?: boolean;
                /** @description Id of the end event. */
                "process.endEvent"?: string;
                /** @description With eq:, gt:, gte:, lt: or lte: before an instant; a `+` in it has to be encoded. */
                "process.ended"?: string[];
                /** @description The party. */
                "instanceOwner.partyId"?: number;
                /** @description With eq:, gt:, gte:, lt: or lte: before an instant; a `+` in it has to be encoded. */
                lastChanged?: string[];
                /** @description With eq:, gt:, gte:, lt: or lte: before an instant; a `+` in it has to be encoded. */
                created?: string[];
                /** @description With eq:, gt:, gte:, lt: or lte: before an instant; a `+` in it has to be encoded. */
                visibleAfter?: string[];
                /** @description With eq:, gt:, gte:, lt: or lte: before an instant; a `+` in it has to be encoded. */
                dueBefore?: string[];
                /** @description Leaves out what this owner has confirmed. */
                excludeConfirmedBy?: string;
                /** @description Whether softly deleted. */
                "status.isSoftDeleted"?: boolean;
                /** @description Whether deleted for good. */
                "status.isHardDeleted"?: boolean;
                /** @description Whether archived. */
                "status.isArchived"?: boolean;
                /** @description In titles and presentation texts. */
                searchString?: string;
                /** @description From the `next` of the page before. */
                continuationToken?: string;
                /** @description Instances on a page. */
                size?: number;
            };
            header?: {
                /** @description `Person:<national id>` or `Organisation:<number>` instead of a party id. */
                "X-Ai-InstanceOwnerIdentifier"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstanceQueryResponse"];
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
    getData: {
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
            /** @description The bytes, under the content type of the data element. */
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
    getDataElements: {
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
            /** @description The data elements. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataElementList"];
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
    setDataValues: {
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
                "application/json": components["schemas"]["DataValues"];
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
    getInstanceEvents: {
        parameters: {
            query?: {
                /** @description Only these. */
                eventTypes?: string[];
                /** @description Not before. */
                from?: string;
                /** @description Not after. */
                to?: string;
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
            /** @description The events. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstanceEventList"];
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
    setPresentationTexts: {
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
                "application/json": components["schemas"]["PresentationTexts"];
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
    setReadStatus: {
        parameters: {
            query?: {
                /** @description Unread, Read or UpdatedSinceLastReview. */
                status?: string;
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
}
