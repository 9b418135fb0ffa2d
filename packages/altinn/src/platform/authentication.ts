/**
 * Types of the platform's authentication API. Generated from tools/openapi/src/platform/authentication.ts: npm run platform-types -w tools/openapi
 *
 * @module
 */
export type Binary = Uint8Array | ArrayBuffer | {
    readonly size: number;
    readonly type: string;
    arrayBuffer(): Promise<ArrayBuffer>;
};
export interface paths {
    "/exchange/{tokenProvider}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A token of Maskinporten or ID-porten for one of Altinn. */
        get: operations["exchangeToken"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same token with a new end. */
        get: operations["refreshToken"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/systemregister/vendor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Register a system. */
        post: operations["registerSystem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/systemregister/vendor/{systemId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A system of the vendor. */
        get: operations["getSystem"];
        /** Change a system. */
        put: operations["updateSystem"];
        post?: never;
        /** Delete a system. */
        delete: operations["deleteSystem"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/systemregister/vendor/{systemId}/rights": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change what a system may ask for. */
        put: operations["setSystemRights"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/systemuser/request/vendor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask a party for a system user. */
        post: operations["requestSystemUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/systemuser/request/vendor/byexternalref/{systemId}/{orgNo}/{externalRef}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The request of a reference. */
        get: operations["getSystemUserRequestByReference"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/systemuser/request/vendor/bysystem/{systemId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Requests of a system, by pages. */
        get: operations["getSystemUserRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/systemuser/request/vendor/{requestId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the request stands. */
        get: operations["getSystemUserRequest"];
        put?: never;
        post?: never;
        /** Take the request back. */
        delete: operations["deleteSystemUserRequest"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/systemuser/vendor/bysystem/{systemId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** System users of a system, by pages. */
        get: operations["getSystemUsers"];
        put?: never;
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
        AccessPackage: {
            urn: string;
        };
        Attribute: {
            id: string;
            value: string;
        };
        ProblemDetails: {
            detail?: string | null;
            instance?: string | null;
            /** Format: int32 */
            status?: number | null;
            title?: string | null;
            type?: string | null;
        };
        RegisteredSystem: {
            accessPackages?: components["schemas"]["AccessPackage"][] | null;
            allowedRedirectUrls?: string[] | null;
            clientId?: string[] | null;
            description?: {
                [key: string]: string;
            } | null;
            isDeleted?: boolean;
            isVisible?: boolean;
            name?: {
                [key: string]: string;
            } | null;
            rights?: components["schemas"]["Right"][] | null;
            systemId?: string;
            /** Format: uuid */
            systemInternalId?: string;
            systemName?: string;
            systemVendorOrgName?: string;
            systemVendorOrgNumber?: string;
        };
        Right: {
            action?: string | null;
            resource: components["schemas"]["Attribute"][];
        };
        SystemRegistration: {
            accessPackages?: components["schemas"]["AccessPackage"][] | null;
            allowedRedirectUrls?: string[] | null;
            clientId: string[];
            description: {
                [key: string]: string;
            };
            /** @description Organisation number of the vendor, an underscore, and a name. */
            id: string;
            isDeleted?: boolean;
            isVisible?: boolean;
            name: {
                [key: string]: string;
            };
            rights?: components["schemas"]["Right"][] | null;
            vendor: {
                /** @description `0192:` and the organisation number. */
                ID: string;
                authority?: string;
            };
        };
        SystemUser: {
            /** Format: date-time */
            created?: string;
            id?: string | null;
            integrationTitle?: string | null;
            isDeleted?: boolean;
            partyId?: string | null;
            productName?: string | null;
            reporteeOrgNo?: string | null;
            supplierName?: string | null;
            supplierOrgno?: string | null;
            systemId?: string | null;
            /** Format: uuid */
            systemInternalId?: string | null;
        };
        SystemUserPage: {
            data: components["schemas"]["SystemUser"][];
            links?: {
                next?: string | null;
            } | null;
        };
        SystemUserRequest: {
            accessPackages?: components["schemas"]["AccessPackage"][] | null;
            externalRef?: string | null;
            partyOrgNo: string;
            redirectUrl?: string | null;
            rights: components["schemas"]["Right"][];
            systemId: string;
        };
        SystemUserRequestAnswer: {
            accessPackages?: components["schemas"]["AccessPackage"][] | null;
            /** @description Where a person of the party says yes or no. */
            confirmUrl?: string | null;
            externalRef?: string | null;
            /** Format: uuid */
            id: string;
            partyOrgNo: string;
            redirectUrl?: string | null;
            rights: components["schemas"]["Right"][];
            /** @description New, Accepted, Rejected, Timedout … */
            status: string;
            systemId: string;
        };
        SystemUserRequestPage: {
            data: components["schemas"]["SystemUserRequestAnswer"][];
            links?: {
                next?: string | null;
            } | null;
        };
        UpdateResult: {
            succeeded?: boolean;
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
    exchangeToken: {
        parameters: {
            query?: {
                /** @description For tests of the owner ttd. */
                test?: boolean;
            };
            header?: never;
            path: {
                /** @description maskinporten or id-porten. */
                tokenProvider: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The token. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            500: components["responses"]["NotWorking"];
        };
    };
    refreshToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The token. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            500: components["responses"]["NotWorking"];
        };
    };
    registerSystem: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SystemRegistration"];
            };
        };
        responses: {
            /** @description Its internal id. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            500: components["responses"]["NotWorking"];
        };
    };
    getSystem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The system. */
                systemId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The system. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisteredSystem"];
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            500: components["responses"]["NotWorking"];
        };
    };
    updateSystem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The system. */
                systemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SystemRegistration"];
            };
        };
        responses: {
            /** @description Whether it was. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UpdateResult"];
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            500: components["responses"]["NotWorking"];
        };
    };
    deleteSystem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The system. */
                systemId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether it was. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UpdateResult"];
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            500: components["responses"]["NotWorking"];
        };
    };
    setSystemRights: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The system. */
                systemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Right"][];
            };
        };
        responses: {
            /** @description Whether it was. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UpdateResult"];
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            500: components["responses"]["NotWorking"];
        };
    };
    requestSystemUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SystemUserRequest"];
            };
        };
        responses: {
            /** @description The request. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SystemUserRequestAnswer"];
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            500: components["responses"]["NotWorking"];
        };
    };
    getSystemUserRequestByReference: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The system. */
                systemId: string;
                /** @description The party. */
                orgNo: string;
                /** @description The reference. */
                externalRef: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SystemUserRequestAnswer"];
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            500: components["responses"]["NotWorking"];
        };
    };
    getSystemUserRequests: {
        parameters: {
            query?: {
                /** @description From the link of the page before. */
                token?: string;
            };
            header?: never;
            path: {
                /** @description The system. */
                systemId: string;
            };
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
                    "application/json": components["schemas"]["SystemUserRequestPage"];
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            500: components["responses"]["NotWorking"];
        };
    };
    getSystemUserRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The request. */
                requestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SystemUserRequestAnswer"];
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            500: components["responses"]["NotWorking"];
        };
    };
    deleteSystemUserRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The request. */
                requestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            500: components["responses"]["NotWorking"];
        };
    };
    getSystemUsers: {
        parameters: {
            query?: {
                /** @description From the link of the page before. */
                token?: string;
            };
            header?: never;
            path: {
                /** @description The system. */
                systemId: string;
            };
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
                    "application/json": components["schemas"]["SystemUserPage"];
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            500: components["responses"]["NotWorking"];
        };
    };
}
