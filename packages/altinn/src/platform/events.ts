/**
 * Types of the platform's events API. Generated from tools/openapi/src/platform/events.ts: npm run platform-types -w tools/openapi
 *
 * @module
 */
export type Binary = Uint8Array | ArrayBuffer | {
    readonly size: number;
    readonly type: string;
    arrayBuffer(): Promise<ArrayBuffer>;
};
export interface paths {
    "/app/party": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Events of apps about a party. */
        get: operations["getPartyEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/{org}/{app}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Events of an app, for its owner. */
        get: operations["getAppEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Events about a resource. */
        get: operations["getEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Subscriptions of the caller. */
        get: operations["getSubscriptions"];
        put?: never;
        /** Have events sent. The end point is tried at once with an event of type platform.events.validatesubscription. */
        post: operations["createSubscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One subscription. */
        get: operations["getSubscription"];
        put?: never;
        post?: never;
        /** Have no more events sent. */
        delete: operations["deleteSubscription"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        CloudEvent: {
            alternativesubject?: string | null;
            data?: unknown;
            datacontenttype?: string | null;
            dataschema?: string | null;
            id: string;
            resource?: string | null;
            resourceinstance?: string | null;
            /** Format: uri-reference */
            source: string;
            specversion: string;
            subject?: string | null;
            /** Format: date-time */
            time?: string | null;
            type: string;
        };
        ProblemDetails: {
            detail?: string | null;
            instance?: string | null;
            /** Format: int32 */
            status?: number | null;
            title?: string | null;
            type?: string | null;
        };
        Subscription: {
            alternativeSubjectFilter?: string | null;
            consumer?: string | null;
            /** Format: date-time */
            created?: string;
            createdBy?: string | null;
            endPoint?: string | null;
            /** Format: int32 */
            id: number;
            /** @description `urn:altinn:resource:app_<org>_<app>`. */
            resourceFilter?: string | null;
            /** @description Address of an app. */
            sourceFilter?: string | null;
            subjectFilter?: string | null;
            /** @description `app.instance.process.completed` and others. */
            typeFilter?: string | null;
            validated?: boolean;
        };
        SubscriptionList: {
            /** Format: int32 */
            count: number;
            subscriptions: components["schemas"]["Subscription"][];
        };
        SubscriptionRequest: {
            alternativeSubjectFilter?: string | null;
            /** @description Where events are sent to; over https. */
            endPoint: string;
            /** @description `urn:altinn:resource:app_<org>_<app>`. */
            resourceFilter?: string | null;
            /** @description Address of an app. */
            sourceFilter?: string | null;
            subjectFilter?: string | null;
            /** @description `app.instance.process.completed` and others. */
            typeFilter?: string | null;
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
    getPartyEvents: {
        parameters: {
            query?: {
                /** @description Id of the last event that is known; events come in the order of their arrival. */
                after?: string;
                /** @description Not before. */
                from?: string;
                /** @description Not after. */
                to?: string;
                /** @description Party id of the subject. */
                party?: number;
                /** @description Organisation number of the subject. */
                unit?: string;
                /** @description Only of this app. */
                source?: string[];
                /** @description Only these types. */
                type?: string[];
                /** @description Events in one answer; 50 when left out. */
                size?: number;
            };
            header?: {
                /** @description National id of the subject: personal data, so never in the address. */
                person?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events; the header `next` has the address of the next page. */
            200: {
                headers: {
                    next?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CloudEvent"][];
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            500: components["responses"]["NotWorking"];
        };
    };
    getAppEvents: {
        parameters: {
            query?: {
                /** @description Id of the last event that is known; events come in the order of their arrival. */
                after?: string;
                /** @description Not before. */
                from?: string;
                /** @description Not after. */
                to?: string;
                /** @description Party id of the subject. */
                party?: number;
                /** @description Organisation number of the subject. */
                unit?: string;
                /** @description Only these types. */
                type?: string[];
                /** @description Events in one answer; 50 when left out. */
                size?: number;
            };
            header?: {
                /** @description National id of the subject: personal data, so never in the address. */
                person?: string;
            };
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
            /** @description Events; the header `next` has the address of the next page. */
            200: {
                headers: {
                    next?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CloudEvent"][];
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            500: components["responses"]["NotWorking"];
        };
    };
    getEvents: {
        parameters: {
            query: {
                /** @description `urn:altinn:resource:…`. */
                resource: string;
                /** @description Id of the last event that is known; events come in the order of their arrival. */
                after?: string;
                /** @description Whom they are about. */
                subject?: string;
                /** @description Only these types. */
                type?: string[];
                /** @description Events in one answer; 50 when left out. */
                size?: number;
            };
            header?: {
                /** @description Whom they are about, by national id or organisation number. */
                "Altinn-AlternativeSubject"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events; the header `next` has the address of the next page. */
            200: {
                headers: {
                    next?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/cloudevents+json": components["schemas"]["CloudEvent"][];
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            500: components["responses"]["NotWorking"];
        };
    };
    getSubscriptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The subscriptions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionList"];
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            500: components["responses"]["NotWorking"];
        };
    };
    createSubscription: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubscriptionRequest"];
            };
        };
        responses: {
            /** @description The subscription, not yet validated. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscription"];
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
    getSubscription: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id. */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The subscription. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscription"];
                };
            };
            400: components["responses"]["NotUnderstood"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotThere"];
            500: components["responses"]["NotWorking"];
        };
    };
    deleteSubscription: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id. */
                id: number;
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
}
