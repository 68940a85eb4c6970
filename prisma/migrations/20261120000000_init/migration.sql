-- CreateTable
CREATE TABLE "Report" (
    "id" UUID NOT NULL,
    "edition" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "agencyName" TEXT NOT NULL,
    "agencyKind" TEXT NOT NULL,
    "agencyLevel" TEXT,
    "title" TEXT NOT NULL,
    "date" TEXT,
    "preface" JSON NOT NULL,
    "cells" JSON NOT NULL,
    "printedTotals" JSON NOT NULL,
    "unreadable" JSON NOT NULL,
    "narrative" JSON NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Report_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Report_deletedAt_updatedAt_idx" ON "Report"("deletedAt", "updatedAt" DESC);

-- CreateIndex
CREATE INDEX "Report_agencyName_year_idx" ON "Report"("agencyName", "year");
