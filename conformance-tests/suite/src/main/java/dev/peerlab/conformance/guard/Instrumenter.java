package dev.peerlab.conformance.guard;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Rewrites a class of a submission: a step is counted at each method's begin and each backward jump, and forbidden calls are
 * noted or refused.
 *
 * <p>Only calls of static methods without arguments on the stack are inserted, so that the class's stack maps stay valid.
 */
final class Instrumenter extends ClassVisitor {

    private static final String GUARD = Type.getInternalName(Guard.class);
    private static final int API = Opcodes.ASM9;

    private String packageName = "";
    private String className = "";
    private String sourceFile = "";

    private Instrumenter(ClassVisitor next) {
        super(API, next);
    }

    /** {@return the class file with the guard's calls in it} */
    static byte[] instrument(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(new Instrumenter(writer), 0);
        return writer.toByteArray();
    }

    @Override
    public void visit(
            int version,
            int access,
            String name,
            @Nullable String signature,
            @Nullable String superName,
            String @Nullable [] interfaces) {
        className = simpleName(name);
        packageName = name.substring(0, Math.max(name.lastIndexOf('/'), 0)).replace('/', '.');
        super.visit(version, access, name, signature, superName, interfaces);
    }

    @Override
    public void visitSource(@Nullable String source, @Nullable String debug) {
        sourceFile = source == null ? className : source;
        super.visitSource(source, debug);
    }

    @Override
    public FieldVisitor visitField(
            int access, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
        boolean mutable = (access & Opcodes.ACC_STATIC) != 0 && (access & Opcodes.ACC_FINAL) == 0;
        if (mutable && (access & Opcodes.ACC_SYNTHETIC) == 0) {
            Guard.note(
                    packageName,
                    "keeps state in the static field " + className + "." + name + ", which all peers share");
        }
        return super.visitField(access, name, descriptor, signature, value);
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
        return new GuardedMethod(next, name);
    }

    private static String simpleName(String internalName) {
        return internalName.substring(internalName.lastIndexOf('/') + 1).replace('$', '.');
    }

    /** A method with the guard's calls in it. */
    private final class GuardedMethod extends MethodVisitor {

        private final String name;
        private final Set<Label> passed = new HashSet<>();
        private int line;

        GuardedMethod(MethodVisitor next, String name) {
            super(API, next);
            this.name = name;
        }

        @Override
        public void visitCode() {
            super.visitCode();
            countStep();
        }

        @Override
        public void visitLabel(Label label) {
            passed.add(label);
            super.visitLabel(label);
        }

        @Override
        public void visitLineNumber(int number, Label start) {
            line = number;
            super.visitLineNumber(number, start);
        }

        @Override
        public void visitJumpInsn(int opcode, Label target) {
            if (passed.contains(target)) {
                countStep();
            }
            super.visitJumpInsn(opcode, target);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String called, String descriptor, boolean isInterface) {
            guard(owner, called, descriptor);
            super.visitMethodInsn(opcode, owner, called, descriptor, isInterface);
        }

        @Override
        public void visitInvokeDynamicInsn(String called, String descriptor, Handle bootstrap, Object... arguments) {
            for (Object argument : arguments) {
                if (argument instanceof Handle reference) {
                    guard(reference.getOwner(), reference.getName(), reference.getDesc());
                }
            }
            super.visitInvokeDynamicInsn(called, descriptor, bootstrap, arguments);
        }

        @Override
        public void visitMaxs(int maxStack, int maxLocals) {
            super.visitMaxs(maxStack + 1, maxLocals);
        }

        private void countStep() {
            super.visitMethodInsn(Opcodes.INVOKESTATIC, GUARD, "step", "()V", false);
        }

        private void guard(String owner, String called, String descriptor) {
            ForbiddenCalls.treatment(owner, called, descriptor).ifPresent(treatment -> {
                String sentence = sentence(owner, called);
                Guard.note(packageName, sentence);
                if (treatment == ForbiddenCalls.Treatment.REFUSED) {
                    super.visitLdcInsn(sentence);
                    super.visitMethodInsn(Opcodes.INVOKESTATIC, GUARD, "refuse", "(Ljava/lang/String;)V", false);
                }
            });
        }

        private String sentence(String owner, String called) {
            String what = called.equals("<init>")
                    ? "makes a new " + simpleName(owner)
                    : "calls " + simpleName(owner) + "." + called + "()";
            String where = name.equals("<init>") ? "its constructor" : name;
            return what + " in " + className + "." + where + " (" + sourceFile + ":" + line + ")";
        }
    }
}
